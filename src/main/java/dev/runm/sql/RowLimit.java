package dev.runm.sql;

import dev.runm.error.UsageException;
import dev.runm.shell.ArgumentCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how many rows {@code sql} is to show, also before it runs. */
@Component
class RowLimit implements ArgumentCheck {
  @Override
  public boolean concerns(String command, String parameter) {
    return command.equals("sql") && parameter.equals("limit");
  }

  @Override
  public void check(String parameter, List<String> words) {
    words.forEach(RowLimit::rows);
  }

  @Override
  public boolean looksAtWordsOnly() {
    return true;
  }

  /**
   * Returns how many rows to show.
   *
   * @throws UsageException if it is neither a whole number from 0 nor {@code all}
   */
  static int rows(String limit) {
    if (limit.equals("all")) {
      return Integer.MAX_VALUE;
    }
    try {
      int rows = Integer.parseInt(limit);
      if (rows >= 0) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the one answer for all that is wrong
    }
    throw new UsageException("--limit takes a whole number from 0, or all; not " + limit);
  }
}
