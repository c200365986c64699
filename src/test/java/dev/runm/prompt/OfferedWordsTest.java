package dev.runm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.output.Canvas;
import dev.runm.output.Screen;
import dev.runm.shell.Word;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;

/** Words that are offered, on a screen of 80 columns. */
class OfferedWordsTest {
  private static final int COLUMNS = 80;

  private final Screen screen =
      Screen.plain(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));

  @Test
  void descriptionsBehindWordsOfWideLettersAlign() {
    List<String> lines =
        lines(new Word("ノード.yaml", "a profile"), new Word("east.yaml", "another"), word("e\u0301"));

    assertThat(lines).containsExactly("ノード.yaml  a profile", "east.yaml    another", "e\u0301");
  }

  @Test
  void noLineIsWiderThanTheScreen() {
    List<String> lines =
        lines(
            new Word("日本語", "東".repeat(60)),
            new Word("日本", "x".repeat(200)),
            new Word("east", "👍".repeat(60)),
            new Word("日".repeat(35), "説明".repeat(10)));

    assertThat(lines).allMatch(line -> Canvas.cells(line) <= COLUMNS, "fits the screen");
    assertThat(lines.get(0)).startsWith("日本語  東東").endsWith("東…");
    assertThat(lines.get(2)).endsWith("👍…").doesNotContain("?");
    assertThat(lines.get(3)).as("a word that leaves no room").isEqualTo("日".repeat(35));
  }

  @Test
  void aDescriptionThatFitsIsWhole() {
    String description = "語".repeat(34);

    assertThat(lines(new Word("east", description), word("west")))
        .containsExactly("east  " + description, "west");
  }

  private static Word word(String text) {
    return new Word(text, "");
  }

  private List<String> lines(Word... words) {
    List<Candidate> candidates = new ArrayList<>();
    new OfferedWords(screen).add(List.of(words), null, candidates);
    return candidates.stream().map(Candidate::displ).toList();
  }
}
