package dev.runm.script;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the condition of an {@code if}: not binds closer than and, and closer than or. */
final class ConditionParser {
  private static final Set<String> WORDS = Set.of("and", "or", "not");

  private final List<String> tokens;
  private int at;

  private ConditionParser(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Returns the condition.
   *
   * @param tokens words as they stand in the script, quotes included
   * @throws UsageException about the word that is wrong
   */
  static Condition parse(List<String> tokens) {
    ConditionParser parser = new ConditionParser(tokens);
    Condition condition = parser.either();
    if (parser.at < tokens.size()) {
      String word = tokens.get(parser.at);
      throw UsageException.about(
          word, "the condition goes on with %s where and, or or its end is due".formatted(word));
    }
    return condition;
  }

  private Condition either() {
    Condition condition = both();
    while (takes("or")) {
      condition = new Condition.Or(condition, both());
    }
    return condition;
  }

  private Condition both() {
    Condition condition = negated();
    while (takes("and")) {
      condition = new Condition.And(condition, negated());
    }
    return condition;
  }

  private Condition negated() {
    boolean not = false;
    while (takes("not")) {
      not = !not;
    }
    Condition comparison = comparison();
    return not ? new Condition.Not(comparison) : comparison;
  }

  private Condition comparison() {
    String left = operand();
    String word = at < tokens.size() ? tokens.get(at) : "";
    Optional<Sign> sign = Sign.of(word);
    if (sign.isEmpty()) {
      throw UsageException.about(
          word.isEmpty() ? left : word,
          "a condition compares two values, with blanks around %s%s: if ${rows} > 0"
              .formatted(String.join(" ", Sign.codes()), hint(word)));
    }
    at++;
    String right = operand();
    if (sign.get().isOrder()) {
      requireNumber(left, word);
      requireNumber(right, word);
    }
    return new Condition.Comparison(left, sign.get(), right);
  }

  private static String hint(String word) {
    return switch (word) {
      case "==" -> " (did you mean =?)";
      case "<>" -> " (did you mean !=?)";
      default -> "";
    };
  }

  /** What refers to nothing is known now. */
  private static void requireNumber(String operand, String sign) {
    if (!operand.contains("$")
        && Condition.Comparison.number(operand.replaceAll("^(['\"])(.*)\\1$", "$2")).isEmpty()) {
      throw UsageException.about(
          operand,
          "%s compares numbers, and %s is none: = and != compare texts".formatted(sign, operand));
    }
  }

  private String operand() {
    if (at == tokens.size()) {
      throw UsageException.about(
          tokens.isEmpty() ? "" : tokens.get(at - 1),
          "the condition ends where a value is due: if ${rows} > 0");
    }
    String word = tokens.get(at);
    if (WORDS.contains(word) || Sign.of(word).isPresent()) {
      throw UsageException.about(
          word, "the condition has %s where a value is due: if ${rows} > 0".formatted(word));
    }
    at++;
    return word;
  }

  private boolean takes(String word) {
    boolean there = at < tokens.size() && tokens.get(at).equals(word);
    if (there) {
      at++;
    }
    return there;
  }
}
