package dev.runm.transaction;

import dev.runm.session.TransactionState;
import dev.runm.session.UserTransaction;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets savepoints complete words at the prompt, and has the way back checked before a run. */
@Component
class SavepointWords implements WordSource, ArgumentCheck {
  private static final String ROLLBACK = "rollback";

  private final UserTransaction transaction;

  SavepointWords(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Set<String> serves() {
    return Set.of("rollback to", "savepoint name");
  }

  @Override
  public List<Word> words(Typed typed) {
    if (typed.before().equals(List.of(ROLLBACK))) {
      return List.of(new Word("to", "goes back to a savepoint"));
    }
    return names().stream().map(name -> new Word(name, "savepoint")).toList();
  }

  /** Where no transaction is open, one may be begun on a line before. */
  @Override
  public boolean isWrong(Typed typed, boolean goesOn) {
    boolean behindTo = typed.before().size() == 2 && typed.before().get(1).equalsIgnoreCase("to");
    return typed.before().get(0).equals(ROLLBACK)
        && behindTo
        && transaction.isOpen()
        && !typed.prefix().equalsIgnoreCase("savepoint")
        && WordSource.isNone(
            lower(typed.prefix()), names().stream().map(SavepointWords::lower).toList(), goesOn);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private List<String> names() {
    return transaction.state().map(TransactionState::savepoints).orElse(List.of());
  }

  @Override
  public boolean concerns(String command, String parameter) {
    return command.equals(ROLLBACK) && parameter.equals("to");
  }

  @Override
  public void check(String parameter, List<String> words) {
    if (!words.isEmpty()) {
      RollbackCommand.savepoint(words);
    }
  }
}
