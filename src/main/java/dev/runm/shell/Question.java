package dev.runm.shell;

import dev.runm.error.UserException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the person at the terminal, if there is one. */
@Component
public class Question {
  private final ObjectProvider<Terminal> terminal;
  private final boolean attended;

  Question(
      ObjectProvider<Terminal> terminal,
      @Value("${runm.terminal:false}") boolean atTerminal,
      @Value("${runm.piped:false}") boolean piped) {
    this.terminal = terminal;
    this.attended = atTerminal && !piped;
  }

  /** Whether somebody is there to answer. */
  public boolean isAttended() {
    return attended;
  }

  /**
   * Returns once the question was answered with yes.
   *
   * @param option what says yes where nobody can be asked
   * @throws UserException if the answer was another, or nobody is there
   */
  public void agree(String question, String option) {
    if (!attended) {
      throw new UserException(
          "nobody is at a terminal to agree: %s agrees, nothing was done".formatted(option));
    }
    if (!answer(question + " y/N ").strip().matches("(?i)y(es)?")) {
      throw new UserException("not agreed: nothing was done");
    }
  }

  private String answer(String question) {
    try {
      return LineReaderBuilder.builder().terminal(terminal.getObject()).build().readLine(question);
    } catch (UserInterruptException | EndOfFileException noAnswer) {
      return "";
    }
  }
}
