package dev.runm.transaction;

import dev.runm.output.Figures;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.session.UserTransaction;
import dev.runm.shell.PromptFact;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the prompt show that a transaction is open, and how many rows it has changed. */
@Component
class TransactionFact implements PromptFact {
  private final UserTransaction transaction;

  TransactionFact(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "transaction";
  }

  @Override
  public Optional<Styled> now() {
    return transaction
        .state()
        .map(
            state ->
                state.rows() == 0
                    ? "transaction"
                    : "transaction, " + Figures.count(state.rows(), "rows"))
        .map(text -> new Styled(text, Style.WARN));
  }
}
