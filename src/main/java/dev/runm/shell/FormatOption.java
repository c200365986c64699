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
public record FormatOption(List<Format> formats) {
  public static final String NAME = "format";

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
    return new Parameters.Opt(
        NAME, Optional.empty(), Optional.of(usual().code()), "FORMAT", false, false, description());
  }

  public Format usual() {
    return formats.get(0);
  }

  /**
   * Returns the format that a line asks for.
   *
   * @param named by {@code --format}, or null
   * @throws UsageException if there is no such format, or the line asks for two
   */
  Format choose(String named, FormatWish wish) {
    if (named != null && wish.vertical()) {
      throw new UsageException(
          "\\G and --format %s ask for two formats: leave one of them out".formatted(named));
    }
    if (named != null) {
      return parse(named);
    }
    return wish.vertical()
        ? parse(Format.VERTICAL.code())
        : wish.preferred().stream().filter(this::suits).findFirst().orElseGet(this::usual);
  }

  /** What draws itself is not turned into a listing because listings are liked so. */
  private boolean suits(Format preferred) {
    return formats.contains(preferred) && (usual() == Format.TABLE || !preferred.isForReaders());
  }

  public List<String> codes() {
    return formats.stream().map(Format::code).toList();
  }

  public Format parse(String text) {
    int at = codes().indexOf(text);
    if (at < 0) {
      throw UsageException.about(
          text,
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
