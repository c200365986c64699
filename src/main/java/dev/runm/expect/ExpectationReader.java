package dev.runm.expect;

import dev.runm.baseline.BaselineTimes;
import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.explain.LastCommand;
import dev.runm.judge.Rules;
import dev.runm.judge.Verdict;
import dev.runm.shell.Dispatcher;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what stands behind {@code expect}. */
@Component
class ExpectationReader {
  private static final List<String> WHAT =
      List.of(
          "index",
          "no",
          "examined",
          "verdict",
          "rows",
          "statements",
          "error",
          "time",
          "command",
          "option",
          "text");
  private static final Pattern MULTIPLE = Pattern.compile("(\\d+(?:\\.\\d+)?)x");
  private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");

  private final BaselineTimes times;
  private final ObjectProvider<Dispatcher> dispatcher;

  ExpectationReader(BaselineTimes times, ObjectProvider<Dispatcher> dispatcher) {
    this.times = times;
    this.dispatcher = dispatcher;
  }

  /**
   * Returns what is expected.
   *
   * @throws UsageException saying what may stand there
   */
  Expectation read(List<String> words) {
    if (words.isEmpty()) {
      throw new UsageException("expect needs to know what: " + String.join(", ", WHAT));
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "index" -> rest.equals(List.of("scan")) ? rule(true, words) : index(true, rest);
      case "no" -> no(rest);
      case "examined" -> figure("examined", rest, FigureExpectation::examined);
      case "rows" -> figure("rows", rest, FigureExpectation::rows);
      case "statements" -> figure("statements", rest, FigureExpectation::statements);
      case "verdict" -> verdict(rest);
      case "error" -> error(rest);
      case "command" -> command(true, rest);
      case "option" -> option(true, rest);
      case "text" -> text(true, rest);
      case "time" -> time(Bound.apart(rest));
      default -> rule(true, words);
    };
  }

  private Expectation no(List<String> words) {
    if (!words.isEmpty() && words.get(0).equals("index") && words.size() > 1) {
      boolean scan = words.get(1).equals("scan");
      return scan ? rule(false, words) : index(false, words.subList(1, words.size()));
    }
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (words.isEmpty() ? "" : words.get(0)) {
      case "text" -> text(false, rest);
      case "command" -> command(false, rest);
      case "option" -> option(false, rest);
      default -> rule(false, words);
    };
  }

  private Expectation command(boolean was, List<String> words) {
    return new CommandExpectation(was, behind("command", "find", words), dispatcher.getObject());
  }

  private static Expectation option(boolean given, List<String> words) {
    return new OptionExpectation(given, String.join(" ", behind("option", "locks", words)));
  }

  private static Expectation text(boolean there, List<String> words) {
    return new TextExpectation(there, String.join(" ", behind("text", "'rack4'", words)));
  }

  private static List<String> behind(String what, String example, List<String> words) {
    if (words.isEmpty()) {
      throw new UsageException(
          "expect %s needs to know which: expect %s %s".formatted(what, what, example));
    }
    return words;
  }

  private static Expectation index(boolean used, List<String> words) {
    boolean on = words.size() == 3 && words.get(1).equals("on");
    if (words.size() != 1 && !on) {
      throw new UsageException(
          "expect index takes a name, and a table behind on: expect index ix_providers_parent on providers");
    }
    return new IndexExpectation(
        used, words.get(0), on ? Optional.of(words.get(2)) : Optional.empty());
  }

  /** The name of a rule may be written in several words. */
  private static Expectation rule(boolean found, List<String> words) {
    String name = String.join("-", words);
    if (!Rules.names().contains(name)) {
      throw new UsageException(
          "expect does not know '%s'%s: it takes %s, or a rule of the judge"
              .formatted(String.join(" ", words), hint(name, words), String.join(", ", WHAT)));
    }
    return new RuleExpectation(found, name);
  }

  /** It may be a rule in several words, or something else with more behind it. */
  private static String hint(String rule, List<String> words) {
    String ofRules = NearMiss.hint(rule, Rules.names());
    return ofRules.isEmpty() && !words.isEmpty() ? NearMiss.hint(words.get(0), WHAT) : ofRules;
  }

  private static Expectation figure(
      String what, List<String> words, ToLongFunction<LastCommand> figure) {
    return new FigureExpectation(Bound.of(words, what), figure);
  }

  private static Expectation verdict(List<String> words) {
    List<String> parts = Bound.apart(words);
    List<String> codes = Arrays.stream(Verdict.values()).map(Verdict::code).toList();
    String code = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    Optional<Comparison> comparison =
        parts.size() == 2 ? Comparison.of(parts.get(0)) : Optional.of(Comparison.EQUAL);
    if (parts.size() > 2 || comparison.isEmpty() || !codes.contains(code)) {
      throw new UsageException(
          "expect verdict takes %s, best to worst, with <= before it for at worst%s"
              .formatted(String.join(", ", codes), NearMiss.hint(code, codes)));
    }
    return new VerdictExpectation(comparison.get(), Verdict.values()[codes.indexOf(code)]);
  }

  private static Expectation error(List<String> words) {
    if (words.isEmpty()) {
      throw new UsageException("expect error needs a part of the message: expect error 'capacity'");
    }
    return new ErrorExpectation(String.join(" ", words));
  }

  private Expectation time(List<String> words) {
    Comparison comparison = words.isEmpty() ? null : Comparison.of(words.get(0)).orElse(null);
    Matcher multiple = MULTIPLE.matcher(words.size() > 1 ? words.get(1) : "");
    Matcher absolute = TIME.matcher(words.size() > 1 ? words.get(1) : "");
    boolean ofBaseline = words.size() >= 3 && words.size() <= 4 && words.get(2).equals("baseline");
    if (comparison != null && multiple.matches() && ofBaseline) {
      double factor = Double.parseDouble(multiple.group(1));
      Optional<String> name = words.size() == 4 ? Optional.of(words.get(3)) : Optional.empty();
      return new TimeExpectation(comparison, last -> times(factor, name, last));
    }
    if (comparison != null && absolute.matches() && words.size() == 2) {
      double seconds =
          Double.parseDouble(absolute.group(1)) / (absolute.group(2).equals("s") ? 1 : 1_000);
      Duration limit = Duration.ofNanos(Math.round(seconds * 1e9));
      Function<LastCommand, Duration> fixed = last -> limit;
      return new TimeExpectation(comparison, fixed);
    }
    throw new UsageException(
        "expect time is written expect time < 200ms, or expect time < 3x baseline");
  }

  private Duration times(double factor, Optional<String> name, LastCommand last) {
    Duration saved = times.of(name, last.command().orElseThrow());
    return Duration.ofNanos(Math.round(saved.toNanos() * factor));
  }
}
