package dev.runm.session;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.transaction.TransactionDefinition;

/** What a transaction sees of others, in MySQL's names. */
public enum Isolation {
  READ_UNCOMMITTED(TransactionDefinition.ISOLATION_READ_UNCOMMITTED),
  READ_COMMITTED(TransactionDefinition.ISOLATION_READ_COMMITTED),
  REPEATABLE_READ(TransactionDefinition.ISOLATION_REPEATABLE_READ),
  SERIALIZABLE(TransactionDefinition.ISOLATION_SERIALIZABLE);

  private final int level;

  Isolation(int level) {
    this.level = level;
  }

  /** Returns Spring's number of it. */
  int level() {
    return level;
  }

  /** Returns the name as it is typed: {@code read-committed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns all names. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Isolation::code).toList();
  }

  /** Returns the name, if it is one, as {@link #code} has it. */
  public static String meant(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }

  /**
   * Reads a name, in capitals or not, with blanks or underscores in place of dashes.
   *
   * @throws UsageException if there is no such level
   */
  public static Isolation parse(String text) {
    String code = meant(text);
    return Arrays.stream(values())
        .filter(isolation -> isolation.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown isolation level %s%s: there are %s"
                        .formatted(
                            text, NearMiss.hint(code, codes()), String.join(", ", codes()))));
  }
}
