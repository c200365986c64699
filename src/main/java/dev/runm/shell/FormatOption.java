package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Format;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The option that every command has that answers with a report.
 *
 * @param formats those that it takes, the usual one first
 */
record FormatOption(List<Format> formats) {
  static final String NAME = "format";

  static FormatOption of(Method method) {
    Formats own = method.getAnnotation(Formats.class);
    return new FormatOption(own == null ? Format.OF_LISTINGS : List.of(own.value()));
  }

  /** Returns the same where the others are taken as well. */
  FormatOption orAny() {
    return new FormatOption(
        Stream.concat(formats.stream(), Stream.of(Format.values())).distinct().toList());
  }

  Parameters.Opt declaration() {
    return new Parameters.Opt(NAME, Optional.of(usual().code()), false, false, description());
  }

  Format usual() {
    return formats.get(0);
  }

  List<String> codes() {
    return formats.stream().map(Format::code).toList();
  }

  Format parse(String text) {
    int at = codes().indexOf(text);
    if (at < 0) {
      throw new UsageException(
          "unknown format %s%s: %s".formatted(text, NearMiss.hint(text, codes()), description()));
    }
    return formats.get(at);
  }

  private String description() {
    List<String> codes = codes();
    int last = codes.size() - 1;
    return String.join(", ", codes.subList(0, last)) + " or " + codes.get(last);
  }
}
