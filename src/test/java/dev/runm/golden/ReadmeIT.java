package dev.runm.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every transcript of the README; a line or line end of {@code …} stands for anything. */
class ReadmeIT {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
  private static final String PROMPT = "runm> ";

  static Stream<String> transcripts() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(README));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks.stream();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void transcriptsShowWhatTheProgramPrints(String transcript) {
    List<String> lines = transcript.lines().toList();
    assertThat(lines.get(0)).isEqualTo("$ scripts/runm");
    try (TestShell shell = TestShell.in("readme")) {
      for (int i = 1; i < lines.size(); ) {
        String command = lines.get(i++);
        assertThat(command).startsWith(PROMPT);
        List<String> expected = new ArrayList<>();
        while (i < lines.size() && !lines.get(i).startsWith(PROMPT)) {
          expected.add(lines.get(i++));
        }
        String printed = shell.line(command.substring(PROMPT.length())).all();
        assertThat(Transcript.normalised(printed)).as(command).matches(pattern(expected));
      }
    }
  }

  private static Pattern pattern(List<String> expected) {
    String regex = expected.stream().map(ReadmeIT::linePattern).collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String linePattern(String line) {
    if (line.equals("…")) {
      return ".*";
    }
    String text = Transcript.normalised(line);
    return text.endsWith("…")
        ? Pattern.quote(text.substring(0, text.length() - 1)) + "[^\\n]*\\n"
        : Pattern.quote(text) + "\\n";
  }

  @Test
  void theFirstFortyLinesHoldSentenceTranscriptCommandsAndMap() throws IOException {
    List<String> first = Files.readAllLines(README).subList(0, 40);
    assertThat(first)
        .anySatisfy(line -> assertThat(line).startsWith("`runm` is "))
        .anySatisfy(line -> assertThat(line).isEqualTo("```console"))
        .anySatisfy(line -> assertThat(line).startsWith("scripts/runm scripts/tour.rsh"))
        .anySatisfy(line -> assertThat(line).startsWith("mvn verify"))
        .anySatisfy(line -> assertThat(line).startsWith("| [`src/main/java/dev/runm/`]"));
  }
}
