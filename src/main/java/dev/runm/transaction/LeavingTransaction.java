package dev.runm.transaction;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.TransactionState;
import dev.runm.session.UserTransaction;
import dev.runm.shell.Leaving;
import dev.runm.shell.Question;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a transaction that is open when the program is left. */
@Component
public class LeavingTransaction implements Leaving {
  private static final String LEAVE = "leave";

  private final UserTransaction transaction;
  private final Question question;
  private final Screen screen;

  LeavingTransaction(UserTransaction transaction, Question question, Screen screen) {
    this.transaction = transaction;
    this.question = question;
    this.screen = screen;
  }

  /**
   * Asks whether to commit it, to roll it back, or to stay. Where Ctrl-D is the answer, nobody may
   * be there any more: then it is left open, for {@link #atTheEnd}.
   */
  @Override
  public boolean mayLeave() {
    return transaction.state().map(this::ask).orElse(true);
  }

  private boolean ask(TransactionState state) {
    if (!question.isAttended()) {
      return true;
    }
    Optional<String> answer =
        question.choose(
            "A transaction is open, %s:".formatted(state.contents()),
            List.of("commit", "rollback", "stay"));
    try {
      return switch (answer.orElse(LEAVE)) {
        case "commit" -> {
          transaction.commit();
          yield true;
        }
        case "rollback" -> {
          transaction.rollback();
          yield true;
        }
        case LEAVE -> true;
        default -> false;
      };
    } catch (RuntimeException failure) {
      screen.error(DatabaseFailure.words(failure));
      return false;
    }
  }

  /**
   * Rolls back a transaction that is still open at the end of a script or command and says so. A
   * write that is lost is a failure; where nothing was written, nothing is lost.
   *
   * @param code what the program would have ended with
   */
  public ExitCode atTheEnd(ExitCode code) {
    if (!transaction.isOpen()) {
      return code;
    }
    TransactionState state = transaction.rollback();
    String said = "the transaction was left open and is rolled back: " + state.contents();
    if (state.rows() == 0) {
      screen.notice(said);
      return code;
    }
    UserException lost = new UserException(said + "; commit keeps it");
    screen.error(lost.getMessage());
    return code == ExitCode.OK ? lost.exitCode() : code;
  }
}
