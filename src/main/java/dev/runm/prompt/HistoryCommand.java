package dev.runm.prompt;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.reader.History;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code history}. */
@ShellCommand
class HistoryCommand {
  private final ObjectProvider<PromptReader> reader;

  HistoryCommand(ObjectProvider<PromptReader> reader) {
    this.reader = reader;
  }

  @Command(
      name = "history",
      group = "Session",
      description = "Lists what was typed at the prompt, the newest last.",
      help =
          """
          Ctrl-R looks for a line while one is typed, Up shows the one before. A line that begins
          with a blank is not remembered, nor is one that may hold a secret: a password, a URL
          with one in it, CREATE USER, ALTER USER, SET PASSWORD. The file is called history, its
          owner alone may read it, and set history-size says how many lines it keeps.

            history --like explain --limit 5\
          """)
  Report history(
      @Option(longName = "like", description = "those that hold this text") @ValueName("TEXT")
          @Nullable String like,
      @Option(longName = "limit", defaultValue = "20", description = "how many lines, or all")
          @ValueName("N|all")
          String limit) {
    int most = most(limit);
    String text = like == null ? "" : like.toLowerCase(Locale.ROOT);
    List<History.Entry> found = new ArrayList<>();
    for (History.Entry entry : reader.getObject().lineReader().getHistory()) {
      if (entry.line().toLowerCase(Locale.ROOT).contains(text)) {
        found.add(entry);
      }
    }
    return new HistoryReport(found.subList(Math.max(0, found.size() - most), found.size()));
  }

  private static int most(String limit) {
    if (limit.equals("all")) {
      return Integer.MAX_VALUE;
    }
    if (!limit.matches("[1-9]\\d{0,8}")) {
      throw new UsageException("--limit takes a whole number from 1, or all; not " + limit);
    }
    return Integer.parseInt(limit);
  }
}
