package dev.runm.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The topics beside the commands: a Markdown file each, {@code help/NAME.md}. */
@Component
class Topics {
  private static final String ENDING = ".md";
  private static final String FILES = "classpath*:/dev/runm/help/*" + ENDING;

  /** Returns the names, in their order. */
  List<String> names() {
    return Arrays.stream(files()).map(Topics::name).sorted().toList();
  }

  Optional<Page> named(String name) {
    return Arrays.stream(files())
        .filter(file -> name(file).equals(name))
        .findFirst()
        .map(file -> Page.topic(name, text(file)));
  }

  private static String name(Resource file) {
    String name = file.getFilename();
    return name == null ? "" : name.substring(0, name.length() - ENDING.length());
  }

  private static Resource[] files() {
    try {
      return new PathMatchingResourcePatternResolver().getResources(FILES);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
