package dev.runm.completion;

import dev.runm.shell.Word;
import dev.runm.shell.WordSource.Typed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Variables of MySQL with a sign behind them, then what their kind takes. What a variable is in the
 * session is not said: here it is another connection's.
 */
@Component
class VariableWords {
  private static final char SIGN = '=';

  private final Beside beside;

  VariableWords(Beside beside) {
    this.beside = beside;
  }

  List<Word> of(Typed typed) {
    if (typed.before().size() > 2) {
      return List.of();
    }
    int sign = typed.prefix().indexOf(SIGN);
    String name = sign < 0 ? typed.prefix() : typed.prefix().substring(0, sign);
    List<List<String>> found =
        beside.rows(
            "variables",
            Map.of("pattern", sign < 0 ? Patterns.startingWith(name) : Patterns.exactly(name)));
    return sign < 0
        ? found.stream()
            .limit(typed.most() + 1L)
            .map(row -> new Word(row.get(0) + SIGN, "", false))
            .toList()
        : found.stream()
            .limit(1)
            .flatMap(row -> values(row.get(1)))
            .map(value -> new Word(name + SIGN + value.text(), value.description()))
            .toList();
  }

  private static Stream<Word> values(String value) {
    Stream<Word> known =
        value.equals("ON") || value.equals("OFF")
            ? Stream.of("ON", "OFF").map(word -> new Word(word, ""))
            : switches(value);
    return Stream.concat(known, Stream.of(new Word("DEFAULT", "the server's own")));
  }

  /** A list of switches, of which one is set by itself. */
  private static Stream<Word> switches(String value) {
    return Stream.of(value.split(","))
        .filter(one -> one.indexOf(SIGN) > 0)
        .map(one -> one.substring(0, one.indexOf(SIGN) + 1))
        .flatMap(one -> Stream.of(one + "on", one + "off"))
        .map(one -> new Word(one, "leaves the other switches as they are"));
  }
}
