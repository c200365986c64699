package dev.runm.indexes;

import dev.runm.output.Column;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.List;

/** Draws the matrix with a letter for each command, in as many blocks as a line of 80 wants. */
record MatrixDrawing(Matrix matrix) {
  private static final int MOST_COMMANDS = 40;
  private static final int STEP = 5;
  private static final char NEVER = '·';

  List<Section> blocks() {
    int commands = matrix.commands().size();
    int blocks = Math.max(1, (commands + MOST_COMMANDS - 1) / MOST_COMMANDS);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      sections.add(block(commands * i / blocks, commands * (i + 1) / blocks));
    }
    return sections;
  }

  private Section block(int from, int to) {
    List<List<Object>> rows =
        matrix.indexes().stream()
            .map(index -> List.<Object>of(matrix.label(index), letters(index, from, to)))
            .toList();
    return Section.of(List.of(Column.text("index"), Column.text(ruler(from, to))), rows, "indexes")
        .titled("by command %d to %d".formatted(from + 1, to));
  }

  private String letters(Index index, int from, int to) {
    StringBuilder letters = new StringBuilder();
    matrix.commands().subList(from, to).stream()
        .map(command -> command.most(index).map(How::letter).orElse(NEVER))
        .forEach(letters::append);
    return letters.toString();
  }

  /** Returns the numbers of the first command and of each fifth, each beginning in its place. */
  private static String ruler(int from, int to) {
    StringBuilder ruler = new StringBuilder();
    for (int number = from + 1; number <= to; number++) {
      int place = number - from - 1;
      if (ruler.length() <= place) {
        ruler.append(" ".repeat(place - ruler.length()));
        if (number == from + 1 || number % STEP == 0) {
          ruler.append(number);
        }
      }
    }
    return ruler.toString();
  }
}
