package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages the shipped profiles in many ways; whatever comes of it must be a value or one line. */
class FuzzedProfilesTest {
  private static final int DAMAGES_PER_FILE = 100;
  private static final Pattern ONE_LINE = Pattern.compile("my\\.yaml(:\\d+)?: [^\\r\\n]+");
  private static final List<String> SPICE =
      List.of(
          "-1",
          "0",
          "1.5",
          "18446744073709551616",
          "99999999999999999999999999",
          "1e9",
          "0x10",
          "~",
          "true",
          "[]",
          "{}",
          "[1, [2]]",
          "{a: b}",
          "\"",
          "'",
          "&a ",
          "*a",
          "!!str ",
          "!!java.net.URL ",
          "<<: ",
          "? ",
          "- ",
          ": ",
          "#",
          "|",
          ">",
          "%",
          "@",
          "`",
          "\t",
          "\0",
          "\uFEFF",
          "\u2028",
          "é",
          "\uD83D\uDE00",
          "---\n",
          "...\n",
          "2026-01-01",
          "12:30:45",
          "\"\\ud800\"",
          "\"\\U00110000\"",
          "a/b",
          "runm.memry",
          "east",
          "\"\"",
          "64MiB",
          "1.5B");

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    return ShippedProfilesTest.files();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void damagedProfilesAreReadOrRefusedInOneLine(Path file) throws IOException {
    ProfileFiles files = new ProfileFiles(folder);
    Random random = new Random(file.toString().hashCode());
    String kind = file.getParent().getFileName().toString();
    for (int i = 0; i < DAMAGES_PER_FILE; i++) {
      byte[] damaged = damaged(Files.readString(file), random);
      String path = files.write("my.yaml", damaged).toString();
      try {
        switch (kind) {
          case "deployments" -> files.library.deployment(path);
          case "providers" -> files.library.provider(path);
          default -> files.library.claim(path);
        }
      } catch (UsageException e) {
        assertThat(e.getMessage().replace(folder + "/", "")).matches(ONE_LINE);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("damaged:\n" + new String(damaged, StandardCharsets.UTF_8), e);
      }
    }
  }

  private static byte[] damaged(String text, Random random) {
    String damaged = text;
    for (int i = random.nextInt(3); i >= 0; i--) {
      damaged =
          switch (random.nextInt(5)) {
            case 0 -> spiced(damaged, random);
            case 1 -> withLines(damaged, random);
            case 2 -> withValue(damaged, random);
            case 3 -> withoutPart(damaged, random);
            default -> withLetter(damaged, random);
          };
    }
    byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(10) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String spiced(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + spice(random) + text.substring(at);
  }

  private static String withLines(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    int line = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
      default -> Collections.swap(lines, line, random.nextInt(lines.size()));
    }
    return String.join("\n", lines);
  }

  private static String withValue(String text, Random random) {
    String[] lines = text.split("\n");
    int line = random.nextInt(lines.length);
    lines[line] = lines[line].replaceFirst(": ?[^:]*$", ": ") + spice(random);
    return String.join("\n", lines);
  }

  private static String withoutPart(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    return text.substring(0, from) + text.substring(to);
  }

  private static String withLetter(String text, Random random) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) (' ' + random.nextInt(95)) + text.substring(at + 1);
  }

  private static String spice(Random random) {
    return SPICE.get(random.nextInt(SPICE.size()));
  }
}
