package dev.runm.transaction;

import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.UserTransaction;
import dev.runm.shell.CommandObserver;
import dev.runm.shell.Expected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees after each command whether the transaction that it ran in is still there, and says what is
 * lost where it is not. Takes note of which commands changed rows.
 */
@Component
class TransactionWatch implements CommandObserver {
  private final ObjectProvider<UserTransaction> transaction;
  private final ObjectProvider<Screen> screen;
  private String command = "";
  private long noted;

  TransactionWatch(ObjectProvider<UserTransaction> transaction, ObjectProvider<Screen> screen) {
    this.transaction = transaction;
    this.screen = screen;
  }

  @Override
  public void begins(List<String> words, Expected expected) {
    command = words.get(0);
    noted = transaction.getObject().rows();
  }

  @Override
  public void wraps() {
    // what a wrapped command changes is undone
  }

  @Override
  public UserException failed(UserException failure) {
    return transaction
        .getObject()
        .lossAfterFailure()
        .<UserException>map(loss -> new LostTransactionException(failure, loss))
        .orElse(failure);
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> failure, Duration elapsed) {
    UserTransaction open = transaction.getObject();
    if (failure.isEmpty()) {
      open.lossAfterSuccess().ifPresent(loss -> screen.getObject().error(loss));
    }
    if (open.rows() > noted) {
      open.wrote(command);
    }
    noted = open.rows();
  }
}
