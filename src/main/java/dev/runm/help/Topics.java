package dev.runm.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The topics beside the commands: a Markdown file each, {@code help/NAME.md}. */
@Component
class Topics {
  private static final String ENDING = ".md";
  private static final String FILES = "classpath*:/dev/runm/help/*" + ENDING;

  private SortedMap<String, Page> pages;

  /** Returns the names, in their order. */
  List<String> names() {
    return List.copyOf(pages().keySet());
  }

  Optional<Page> named(String name) {
    return Optional.ofNullable(pages().get(name));
  }

  /** They are read when first asked for: to look for them takes longer than a key may take. */
  private synchronized SortedMap<String, Page> pages() {
    if (pages == null) {
      SortedMap<String, Page> read = new TreeMap<>();
      for (Resource file : files()) {
        read.put(name(file), Page.topic(name(file), text(file)));
      }
      pages = read;
    }
    return pages;
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
