package dev.runm.sql;

import dev.runm.error.UsageException;
import dev.runm.shell.CommandCheck;
import dev.runm.shell.RestOfLine;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells which statements {@code sql} takes, also before it runs. */
@Component
class SqlCheck implements CommandCheck {
  @Override
  public String command() {
    return "sql";
  }

  @Override
  public void check(Map<String, Object> given) {
    if (given.get("statement") instanceof RestOfLine typed) {
      allowed(typed.text(), Boolean.TRUE.equals(given.get("write")));
    }
  }

  /**
   * Returns the statement that was typed.
   *
   * @throws UsageException if it is none of those that the command runs
   */
  static Statement allowed(String text, boolean write) {
    Statement typed = Statement.of(text);
    if (typed.kind() == StatementKind.OTHER) {
      throw new UsageException(other(typed));
    }
    if (!typed.kind().isRead() && !write) {
      throw new UsageException("sql only reads: %s needs sql --write".formatted(typed.verb()));
    }
    return typed;
  }

  private static String other(Statement statement) {
    Optional<String> command = OwnCommand.inPlaceOf(statement);
    if (command.isPresent()) {
      return "sql does not run %s, of which the shell would not know: type %s"
          .formatted(statement.verb(), command.get());
    }
    return "sql runs statements on rows, tables, indexes and views; not %s, which would change what runm works in"
        .formatted(statement.verb());
  }
}
