package dev.runm.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks text into lines of so many cells, between words; a word that is longer is cut in two. */
final class LineBreaks {
  /** A line: from where to where in the text. */
  private record Range(int begin, int end) {}

  private LineBreaks() {}

  /** Returns {@code text} in lines of at most {@code cells}. */
  static List<String> wrap(String text, int cells) {
    return ranges(text, cells).stream()
        .map(range -> text.substring(range.begin(), range.end()))
        .toList();
  }

  /** Returns {@code text} the same way, of which nothing but its own breaks moves a cursor. */
  static List<String> shown(String text, int cells) {
    return Arrays.stream(ScreenText.visibleLines(text).split("\n", -1))
        .flatMap(line -> wrap(line, cells).stream())
        .toList();
  }

  /** Returns a text of several styles in lines of at most {@code cells}. */
  static List<List<Styled>> wrap(List<Styled> parts, int cells) {
    String text = parts.stream().map(Styled::text).collect(Collectors.joining());
    return ranges(text, cells).stream().map(range -> cut(parts, range)).toList();
  }

  private static List<Range> ranges(String text, int cells) {
    List<Range> ranges = new ArrayList<>();
    int begin = 0;
    int end = end(text, begin, cells);
    while (end < text.length()) {
      int stop = stop(text, begin, end);
      ranges.add(new Range(begin, begin + text.substring(begin, stop).stripTrailing().length()));
      begin = stop;
      while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      end = end(text, begin, cells);
    }
    ranges.add(new Range(begin, text.length()));
    return ranges;
  }

  /** Returns where the cells of a line end; it has room for one letter at least. */
  private static int end(String text, int begin, int cells) {
    int end = ScreenText.end(text, begin, cells);
    return end > begin || end == text.length() ? end : text.offsetByCodePoints(begin, 1);
  }

  /** Returns where a line ends that has no room for what stands at {@code end}. */
  private static int stop(String text, int begin, int end) {
    int stop = end;
    while (stop > begin && text.charAt(stop) != ' ') {
      stop--;
    }
    return stop > begin ? stop : end;
  }

  private static List<Styled> cut(List<Styled> parts, Range range) {
    List<Styled> line = new ArrayList<>();
    int before = 0;
    for (Styled part : parts) {
      int begin = Math.max(0, range.begin() - before);
      int end = Math.min(part.text().length(), range.end() - before);
      if (begin < end) {
        line.add(new Styled(part.text().substring(begin, end), part.style()));
      }
      before += part.text().length();
    }
    return line;
  }
}
