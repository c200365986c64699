package dev.runm.line;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What references stand for. */
public interface References {
  /** References stand for themselves. */
  References NONE =
      new References() {
        @Override
        public Optional<List<String>> find(Reference reference) {
          return Optional.of(List.of(reference.text()));
        }

        @Override
        public UsageException unknown(Reference reference) {
          throw new IllegalStateException("every reference stands for itself");
        }
      };

  /** Returns the words that a reference stands for, or nothing where it has no value. */
  Optional<List<String>> find(Reference reference);

  /** Returns what is wrong with a reference that has no value. */
  UsageException unknown(Reference reference);

  /** Returns the arguments of the script, if one runs. */
  default List<String> arguments() {
    return List.of();
  }

  /** Returns the variables that a command of the system's shell finds, by their names. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /**
   * Returns the reference that begins with the dollar sign at {@code position}, if one does.
   *
   * @throws UsageException if braces are there, but no name in them
   */
  default Optional<Reference> at(String text, int position) {
    Optional<Reference> found = Reference.at(text, position);
    return found.isEmpty() && text.startsWith("${", position) ? none(text, position) : found;
  }

  /**
   * Returns the reference that begins with the dollar sign at {@code position} outside quotes, if
   * one does that ends on the same line.
   *
   * @param quotes the letters in which its fallback may go over the end of a line
   * @throws UsageException if braces are there, but no name in them, or another line
   */
  default Optional<Reference> onLine(String text, int position, String quotes) {
    Optional<Reference> found = at(text, position);
    return found.isPresent() && !found.get().isOnLine(quotes) ? none(text, position) : found;
  }

  /** Braces are letters like others where nothing is referred to, and else a mistake. */
  private Optional<Reference> none(String text, int position) {
    if (this == NONE) {
      return Optional.empty();
    }
    Optional<String> begun = Reference.begun(text, position);
    throw UsageException.about(
        begun.orElse("${"),
        begun.map("%s is not closed on its line: "::formatted).orElse("")
            + "what begins with ${ is ${NAME} or ${NAME:-FALLBACK}; single quotes keep it");
  }

  /** Whether a reference has a value that is not empty, or no fallback to take its place. */
  default boolean isOwn(Reference reference) {
    return reference.fallback().isEmpty()
        || find(reference).filter(words -> words.stream().anyMatch(w -> !w.isEmpty())).isPresent();
  }

  /**
   * Returns the words that a reference stands for by itself.
   *
   * @throws UsageException if it has no value
   */
  default List<String> own(Reference reference) {
    return find(reference).orElseThrow(() -> unknown(reference));
  }

  /**
   * Returns the words that a reference stands for, those of its fallback if it has no value.
   *
   * @throws UsageException if it has neither
   */
  default List<String> words(Reference reference) {
    return isOwn(reference)
        ? own(reference)
        : Words.of(reference.fallback().orElseThrow(), this, RestRule.NONE);
  }
}
