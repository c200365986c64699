package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.Reference;
import dev.runm.line.References;
import dev.runm.line.ScriptArguments;
import dev.runm.settings.Settings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What lines refer to before anything runs. Names are known; a value is where a loop or a line
 * before gives it, or where a variable is set in one place alone, until a condition asks about it.
 */
final class KnownNames {
  /** Stands for a value that only a run will know. */
  static final String SOME_VALUE = "\u27e8value\u27e9";

  private final ScriptVariables variables;
  private final LastResults results;
  private final ObjectProvider<Settings> settings;
  private final Map<String, Optional<List<String>>> set = new TreeMap<>();
  private final Function<Reference, String> unknown;
  private final Map<String, List<String>> given = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private boolean unsure;

  /**
   * @param unknown what stands for a value that only a run will know
   */
  KnownNames(
      ScriptVariables variables,
      LastResults results,
      ObjectProvider<Settings> settings,
      Function<Reference, String> unknown) {
    this.unknown = unknown;
    this.variables = variables;
    this.results = results;
    this.settings = settings;
  }

  /** A script sets a variable somewhere, to what only a run knows. */
  void add(String name) {
    set.put(name, Optional.empty());
  }

  /** A script sets a variable to words that stand there. */
  void add(String name, List<String> values) {
    Optional<List<String>> words = Optional.of(values);
    set.merge(name, words, (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  /** A script is called that cannot be read before a run: it may set whatever there is. */
  void doubtAll() {
    unsure = true;
    given.clear();
  }

  /** From here on a variable has these values, until it is given others. */
  void give(String name, List<String> values) {
    given.put(name, values);
  }

  /** A loop is over, or something else sets its variable. */
  void forget(String name) {
    given.remove(name);
  }

  /** Behind a condition a variable that it asks about need not be what it is elsewhere. */
  void ask(String operand) {
    for (int i = operand.indexOf('$'); i >= 0; i = operand.indexOf('$', i + 1)) {
      Optional<Reference> reference = References.NONE.at(operand, i);
      reference.map(Reference::name).ifPresent(asked::add);
      reference.map(Reference::name).ifPresent(this::forget);
    }
  }

  private List<String> value(Reference reference) {
    String name = reference.name();
    boolean sure = !unsure && !asked.contains(name) && variables.find(name).isEmpty();
    return Optional.ofNullable(given.get(name))
        .or(() -> set.getOrDefault(name, Optional.empty()).filter(words -> sure))
        .orElseGet(() -> List.of(unknown.apply(reference)));
  }

  /** Returns what lines of a script refer to that has these arguments. */
  References with(List<String> arguments) {
    Scope scope =
        new Scope(Optional.of(new ScriptArguments(arguments)), variables, results, settings);
    return new References() {
      @Override
      public Optional<List<String>> find(Reference reference) {
        boolean ofRun =
            set.containsKey(reference.name())
                || LastResults.NAMES.contains(reference.name())
                || results.command(reference.name()).isPresent()
                    && !settings.getObject().has(reference.name());
        return ofRun ? Optional.of(value(reference)) : scope.find(reference);
      }

      @Override
      public UsageException unknown(Reference reference) {
        return scope.unknown(reference, set.keySet());
      }
    };
  }
}
