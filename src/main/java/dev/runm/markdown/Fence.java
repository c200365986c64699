package dev.runm.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines between two rows of at least three {@code `} or {@code ~}, which stay as they are.
 *
 * @param marks the first of the two
 * @param word what stands behind it, or nothing
 * @param end where the last line stands that belongs to it, among those that it was found in
 * @param closed whether there is a second row; without it all that follows stands inside
 */
public record Fence(String marks, String word, List<String> lines, int end, boolean closed) {
  private static final Pattern BEGIN = Pattern.compile("(```+|~~~+)\\s*([^`\\s]*)[^`]*");

  /** Returns the fence that begins in the line at {@code place}, if one does. */
  public static Optional<Fence> at(List<String> lines, int place) {
    Matcher begin = BEGIN.matcher(lines.get(place).strip());
    if (!begin.matches()) {
      return Optional.empty();
    }
    String marks = begin.group(1);
    int end = place + 1;
    while (end < lines.size() && !isEnd(lines.get(end), marks)) {
      end++;
    }
    List<String> inside = List.copyOf(lines.subList(place + 1, end));
    boolean closed = end < lines.size();
    return Optional.of(new Fence(marks, begin.group(2), inside, closed ? end : end - 1, closed));
  }

  private static boolean isEnd(String line, String marks) {
    String stripped = line.strip();
    return stripped.startsWith(marks)
        && stripped.chars().allMatch(letter -> letter == marks.charAt(0));
  }
}
