package dev.runm.session;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.InputStream;
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
    RecordProperties.register();
    Configuration configuration = new Configuration(environment);
    // A repeated SELECT is sent again, so that explain sees it and its time is real.
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    interceptors.forEach(configuration::addInterceptor);
    List<Path> files = list();
    for (Path file : files) {
      MapperExpressions.check(file);
      parse(configuration, file);
    }
    MapperStatements.check(configuration, interfaces.get(), files);
    return configuration;
  }

  private List<Path> list() {
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

  private static void parse(Configuration configuration, Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      new XMLMapperBuilder(input, configuration, file.toString(), configuration.getSqlFragments())
          .parse();
    } catch (IOException failure) {
      throw new UserException("cannot read " + file + ": " + failure.getMessage(), failure);
    } catch (RuntimeException failure) {
      throw MapperFault.of(file, failure);
    } finally {
      ErrorContext.instance().reset();
    }
  }
}
