package dev.runm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the mappers say of indexes is true of the schema. */
class NamedIndexesTest {
  private static final Path FOLDER = Path.of("mappers");
  private static final Pattern TABLE = Pattern.compile("(?ms)^CREATE TABLE (\\w+) \\((.*?)^\\)");
  private static final Pattern KEY =
      Pattern.compile("(?m)^  (?:UNIQUE )?KEY (\\w+) |^  (PRIMARY) ");
  private static final Pattern FORCED =
      Pattern.compile("(?:FROM|JOIN)\\s+(\\w+)\\s+\\w+\\s+FORCE INDEX\\s*\\((\\w+)\\)");
  private static final Pattern INDEX = Pattern.compile("\\b[iu]x_[a-z_]+");
  private static final Map<String, Set<String>> KEYS = keys();

  @Test
  void anIndexThatAStatementForcesIsOneOfItsTable() {
    for (Path mapper : mappers()) {
      String text = text(mapper);
      int found = 0;
      for (Matcher forced = FORCED.matcher(text); forced.find(); found++) {
        assertThat(KEYS.get(forced.group(1)))
            .as("%s in %s", forced.group(), mapper)
            .isNotNull()
            .contains(forced.group(2));
      }
      assertThat(text.split("FORCE INDEX", -1)).as("%s", mapper).hasSize(found + 1);
    }
  }

  @Test
  void anIndexThatACommentNamesIsThere() {
    Set<String> known = KEYS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    for (Path mapper : mappers()) {
      Set<String> named = new TreeSet<>();
      INDEX.matcher(text(mapper)).results().forEach(name -> named.add(name.group()));
      assertThat(known).as("%s", mapper).containsAll(named);
    }
  }

  private static Map<String, Set<String>> keys() {
    Map<String, Set<String>> keys = new HashMap<>();
    Matcher table = TABLE.matcher(text(FOLDER.resolve("schema.sql")));
    while (table.find()) {
      Set<String> its = new HashSet<>();
      KEY.matcher(table.group(2))
          .results()
          .forEach(key -> its.add(key.group(1) == null ? key.group(2) : key.group(1)));
      keys.put(table.group(1), its);
    }
    return keys;
  }

  private static List<Path> mappers() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
