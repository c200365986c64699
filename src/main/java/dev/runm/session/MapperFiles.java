package dev.runm.session;

import dev.runm.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.executor.ErrorContext;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;

/** Reads a folder of mapper XML files into a MyBatis configuration, whole or not at all. */
class MapperFiles {
  private final Path folder;
  private final Environment environment;
  private final Supplier<List<Class<?>>> interfaces;
  private final List<Interceptor> interceptors;

  /**
   * @param interfaces what the program's mapper objects are made from, each of which needs a file
   */
  MapperFiles(
      Path folder,
      Environment environment,
      Supplier<List<Class<?>>> interfaces,
      List<Interceptor> interceptors) {
    this.folder = folder;
    this.environment = environment;
    this.interfaces = interfaces;
    this.interceptors = interceptors;
  }

  Path folder() {
    return folder;
  }

  /**
   * Reads every file anew.
   *
   * @throws UserException naming file and line if one is broken, or if a statement is missing
   */
  Configuration read() {
    Configuration configuration = empty();
    List<Path> files = list(folder);
    for (Path file : files) {
      MapperExpressions.check(file);
      parse(configuration, file, text(file));
    }
    MapperStatements.check(configuration, interfaces.get(), files);
    return configuration;
  }

  /**
   * The same with the statements and fragments of another folder in place of those with their ids.
   *
   * @throws UserException also if the other folder has what nobody asks for
   */
  Configuration read(Path variant) {
    Configuration configuration = empty();
    List<Path> files = list(folder);
    MapperVariant others = new MapperVariant(folder, files, list(variant));
    for (Path file : files) {
      parse(configuration, file, others.rest(file, text(file)));
    }
    for (Path other : others.files()) {
      MapperExpressions.check(other);
      parse(configuration, other, text(other));
    }
    List<Path> all = Stream.concat(others.files().stream(), files.stream()).toList();
    MapperStatements.check(configuration, interfaces.get(), all);
    return configuration;
  }

  private Configuration empty() {
    RecordProperties.register();
    Configuration configuration = new Configuration(environment);
    // A repeated SELECT is sent again, so that explain sees it and its time is real.
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    interceptors.forEach(configuration::addInterceptor);
    return configuration;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
      if (found.isEmpty()) {
        throw new UserException("no mapper XML in " + folder + ": restore the mappers folder");
      }
      return found;
    } catch (IOException failure) {
      throw new UserException("cannot read the mappers folder " + folder + ": restore it", failure);
    }
  }

  private static byte[] text(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UserException("cannot read " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static void parse(Configuration configuration, Path file, byte[] text) {
    try {
      new XMLMapperBuilder(
              new ByteArrayInputStream(text),
              configuration,
              file.toString(),
              configuration.getSqlFragments())
          .parse();
    } catch (RuntimeException failure) {
      throw MapperFault.of(file, failure);
    } finally {
      ErrorContext.instance().reset();
    }
  }
}
