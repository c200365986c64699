package dev.runm.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs scripts and compares all that they print with the committed text beside them. With {@code
 * -Drunm.golden=write} the texts are written instead: read the difference before committing it.
 */
class GoldenScriptsIT {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path SHIPPED = Path.of("scripts");

  static Stream<Path> scripts() throws IOException {
    return Stream.concat(list(SHIPPED), list(GOLDEN));
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".rsh")).sorted().toList();
      return scripts.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void printsWhatItPrintedBefore(Path script) throws IOException {
    Path expected = GOLDEN.resolve(script.getFileName().toString().replace(".rsh", ".out"));
    try (TestShell shell = TestShell.in("golden")) {
      TestShell.Answer answer = shell.run(script.toString());
      compare(told(answer), expected);
    }
  }

  @Test
  void linesThatFailSayWhatToDoNext() throws IOException {
    StringBuilder printed = new StringBuilder();
    try (TestShell shell = TestShell.in("golden")) {
      for (String line : Files.readAllLines(GOLDEN.resolve("errors.txt"))) {
        printed.append("runm> ").append(line).append('\n').append(told(shell.line(line)));
      }
    }
    compare(printed.toString(), GOLDEN.resolve("errors.out"));
  }

  private static String told(TestShell.Answer answer) {
    return Transcript.normalised(answer.all()) + "exit " + answer.exitCode().value() + "\n";
  }

  private static void compare(String printed, Path expected) throws IOException {
    if ("write".equals(System.getProperty("runm.golden"))) {
      Files.writeString(expected, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyExpectedTextHasItsScript() throws IOException {
    List<String> names =
        Stream.concat(scripts(), Stream.of(GOLDEN.resolve("errors.rsh")))
            .map(script -> script.getFileName().toString())
            .toList();
    try (Stream<Path> texts = Files.list(GOLDEN)) {
      assertThat(texts.filter(text -> text.toString().endsWith(".out")))
          .allSatisfy(
              text ->
                  assertThat(names)
                      .contains(text.getFileName().toString().replace(".out", ".rsh")));
    }
  }
}
