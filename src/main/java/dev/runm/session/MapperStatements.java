package dev.runm.session;

import dev.runm.error.UserException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.session.Configuration;

/** Checks that the mapper XML files together say what the mapper interfaces ask for. */
final class MapperStatements {
  private MapperStatements() {}

  static void check(Configuration configuration, List<Class<?>> interfaces, List<Path> files) {
    resolve(configuration, files);
    for (Class<?> mapper : interfaces) {
      if (!configuration.hasMapper(mapper)) {
        throw new UserException(
            "%s: no file there has the namespace %s: restore %s.xml"
                .formatted(files.get(0).getParent(), mapper.getName(), mapper.getSimpleName()));
      }
      for (Method method : mapper.getDeclaredMethods()) {
        String id = mapper.getName() + "." + method.getName();
        if (!method.isDefault() && !configuration.hasStatement(id, false)) {
          throw new UserException(
              "%s:1: no statement with id %s: restore it, or take the shipped file"
                  .formatted(fileOf(mapper, files), method.getName()));
        }
      }
    }
  }

  /** Makes MyBatis resolve what it had put off, such as an include of an unknown fragment. */
  private static void resolve(Configuration configuration, List<Path> files) {
    try {
      Collection<String> names = configuration.getMappedStatementNames();
      Set<String> distinct = names.stream().collect(Collectors.toSet());
      distinct.stream()
          .filter(name -> name.contains("."))
          .forEach(name -> configuration.getMappedStatement(name));
    } catch (BuilderException failure) {
      throw MapperFault.of(blamed(files, failure), failure);
    }
  }

  private static Path blamed(List<Path> files, RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return files.stream()
        .filter(file -> message.contains(file.getFileName().toString()))
        .findFirst()
        .orElse(
            files.stream()
                .filter(file -> message.contains(baseName(file)))
                .findFirst()
                .orElse(files.get(0)));
  }

  private static Path fileOf(Class<?> mapper, List<Path> files) {
    return files.stream()
        .filter(file -> baseName(file).equals(mapper.getSimpleName()))
        .findFirst()
        .orElse(files.get(0));
  }

  private static String baseName(Path file) {
    return file.getFileName().toString().replace(".xml", "");
  }
}
