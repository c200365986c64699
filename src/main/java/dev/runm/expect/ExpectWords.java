package dev.runm.expect;

import dev.runm.judge.Rules;
import dev.runm.judge.Verdict;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets what can be expected complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class ExpectWords {
  private static final List<Word> WHAT =
      List.of(
          new Word("rows", "how many rows the answer has"),
          new Word("verdict", "what the plan was judged"),
          new Word("index", "an index that was used"),
          new Word("no", "an index or finding that is not there"),
          new Word("examined", "how many rows were read"),
          new Word("statements", "how many statements were sent"),
          new Word("time", "how long it took"),
          new Word("error", "a part of the message"),
          new Word("command", "which command it was"),
          new Word("option", "an option that was given"),
          new Word("text", "a part of the answer"));

  /** What may not be there. */
  private static final List<Word> NOT_THERE =
      List.of(
          new Word("index", "that was not used"),
          new Word("command", "that it was not"),
          new Word("option", "that was not given"),
          new Word("text", "that the answer does not have"));

  private static final List<Word> COMPARISONS =
      Stream.of("<", "<=", "=", ">=", ">").map(sign -> new Word(sign, "comparison")).toList();
  private static final Set<String> OPENING = Set.of("expect", "no");

  @Bean
  WordSource expectationWords() {
    return WordSource.of(
        Set.of("expect what"),
        typed -> behind(typed.before()),
        (typed, goesOn) -> isWrong(typed.before(), typed.prefix(), goesOn));
  }

  /** A rule may be written in several words. */
  private static boolean isWrong(List<String> before, String word, boolean goesOn) {
    List<String> words =
        behind(before).stream()
            .flatMap(each -> Stream.of(each.text(), each.text().split("-")[0]))
            .toList();
    boolean first = before.size() <= 2 && OPENING.contains(before.get(before.size() - 1));
    String bare = word.replaceFirst("^[<>=]+", "");
    return (first || before.contains("verdict") && !bare.isEmpty())
        && WordSource.isNone(bare, words, goesOn);
  }

  private static List<Word> behind(List<String> before) {
    String last = before.get(before.size() - 1);
    return switch (last) {
      case "expect" -> Stream.concat(WHAT.stream(), rules().stream()).toList();
      case "no" -> Stream.concat(NOT_THERE.stream(), rules().stream()).toList();
      case "rows", "examined", "statements", "time" -> COMPARISONS;
      case "verdict", "<", "<=", ">=", ">", "=" ->
          before.contains("verdict")
              ? Arrays.stream(Verdict.values())
                  .map(verdict -> new Word(verdict.code(), "verdict"))
                  .toList()
              : List.of();
      default -> List.of();
    };
  }

  private static List<Word> rules() {
    return Rules.names().stream().map(name -> new Word(name, "a finding of explain")).toList();
  }
}
