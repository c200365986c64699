package dev.runm.line;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.Optional;

/** What a script's lines call {@code $1}, {@code $2} … and, all together, {@code $@}. */
public record ScriptArguments(List<String> all) implements References {
  @Override
  public Optional<List<String>> find(Reference reference) {
    if (reference.isAll()) {
      return Optional.of(all);
    }
    int number = number(reference);
    return number < 1 || number > all.size()
        ? Optional.empty()
        : Optional.of(List.of(all.get(number - 1)));
  }

  @Override
  public List<String> arguments() {
    return all;
  }

  @Override
  public UsageException unknown(Reference reference) {
    int number = number(reference);
    return UsageException.about(
        reference.text(),
        number < 1
            ? "no variable is called %s: set %s = VALUE makes one"
                .formatted(reference.name(), reference.name())
            : "the script wants an argument $%d and was given %d".formatted(number, all.size()));
  }

  /** Whether a reference is to an argument: a number, or all of them. */
  public static boolean concern(Reference reference) {
    return reference.isAll() || number(reference) > 0;
  }

  private static int number(Reference reference) {
    return Character.isDigit(reference.name().charAt(0)) ? Integer.parseInt(reference.name()) : 0;
  }
}
