package dev.runm.prompt;

import dev.runm.error.UserException;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.DeclaredCommand;
import dev.runm.shell.Parameters;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import dev.runm.shell.WordSource.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words that features know for their arguments and options. */
@Component
class KnownWords {
  private static final Logger log = LoggerFactory.getLogger(KnownWords.class);

  private final ObjectProvider<WordSource> sourceBeans;
  private final ObjectProvider<ArgumentCheck> checkBeans;
  private volatile Map<String, List<WordSource>> sources;
  private volatile List<ArgumentCheck> checks;

  KnownWords(ObjectProvider<WordSource> sources, ObjectProvider<ArgumentCheck> checks) {
    this.sourceBeans = sources;
    this.checkBeans = checks;
  }

  /** They are gathered once: every word that is typed is looked up here at every key. */
  private Map<String, List<WordSource>> sources() {
    if (sources == null) {
      Map<String, List<WordSource>> gathered = new HashMap<>();
      sourceBeans.forEach(
          source ->
              source
                  .serves()
                  .forEach(
                      what ->
                          gathered.computeIfAbsent(what, any -> new ArrayList<>()).add(source)));
      sources = gathered;
    }
    return sources;
  }

  private List<ArgumentCheck> checks() {
    if (checks == null) {
      checks = checkBeans.stream().filter(ArgumentCheck::looksAtWordsOnly).toList();
    }
    return checks;
  }

  List<Word> argument(DeclaredCommand command, Parameters.Arg argument, Typed typed) {
    return words(find(command, argument.name().toLowerCase(Locale.ROOT)), typed);
  }

  List<Word> option(DeclaredCommand command, Parameters.Opt option, Typed typed) {
    return words(find(command, option.name()), typed);
  }

  /**
   * Whether a word cannot be right; where that is not known, it may be.
   *
   * @param what the argument or option that it stands for, in lower case
   * @param goesOn whether more letters may follow
   */
  boolean isWrong(DeclaredCommand command, String what, Typed typed, boolean goesOn) {
    try {
      return find(command, what).stream().anyMatch(one -> one.isWrong(typed, goesOn))
          || !goesOn && isRefused(command.getName(), what, typed.prefix());
    } catch (RuntimeException failure) {
      log.debug("Nothing known of a word", failure);
      return false;
    }
  }

  private boolean isRefused(String command, String what, String word) {
    try {
      checks().stream()
          .filter(check -> check.concerns(command, what))
          .forEach(check -> check.check(what, List.of(word)));
      return false;
    } catch (UserException wrong) {
      return true;
    }
  }

  /** Returns the sources for what a command calls so; else for what any command does. */
  private List<WordSource> find(DeclaredCommand command, String what) {
    List<WordSource> own = sources().get(command.getName() + " " + what);
    return own == null ? sources().getOrDefault(what, List.of()) : own;
  }

  /** A source that fails has no words: completion never stands in the way of typing. */
  private static List<Word> words(List<WordSource> sources, Typed typed) {
    return sources.stream()
        .flatMap(
            source -> {
              try {
                return source.words(typed).stream();
              } catch (RuntimeException failure) {
                log.debug("No words", failure);
                return List.<Word>of().stream();
              }
            })
        .toList();
  }
}
