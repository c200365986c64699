package dev.runm.mapper;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Optional;

/**
 * How a text differs from another.
 *
 * @param name what the text is
 * @param lines of a unified diff
 */
record FileDiff(String name, List<String> lines) {
  private static final int CONTEXT = 3;

  /**
   * Returns the difference, if there is one.
   *
   * @param origin where the text before is from
   */
  static Optional<FileDiff> of(String origin, String name, String before, String after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    List<String> old = before.lines().toList();
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            before.isEmpty() ? "/dev/null" : origin + "/" + name,
            after.isEmpty() ? "/dev/null" : name,
            old,
            DiffUtils.diff(old, after.lines().toList()),
            CONTEXT);
    return Optional.of(new FileDiff(name, lines));
  }

  /** Returns how many lines the diff adds or removes. */
  long count(char mark) {
    return lines.stream().skip(2).filter(line -> !line.isEmpty() && line.charAt(0) == mark).count();
  }
}
