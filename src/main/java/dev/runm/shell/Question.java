package dev.runm.shell;

import dev.runm.error.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the person at the terminal, if there is one. */
@Component
public class Question {
  private static final char HIDDEN = 0;

  private final ObjectProvider<Terminal> terminal;
  private final boolean attended;
  private final CommandClock clock;

  Question(
      ObjectProvider<Terminal> terminal,
      @Value("${runm.terminal:false}") boolean atTerminal,
      @Value("${runm.piped:false}") boolean piped,
      CommandClock clock) {
    this.clock = clock;
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
    if (!answer(question + " y/N ").orElse("").matches("(?i)y(es)?")) {
      throw new UserException("not agreed: nothing was done");
    }
  }

  /**
   * Returns once somebody has pressed Enter; at once if nobody is there.
   *
   * @throws CancelledException if it was Ctrl-C
   */
  public void await(String text) {
    if (!attended) {
      return;
    }
    try {
      typed(text, null);
    } catch (EndOfFileException enough) {
      return;
    } catch (UserInterruptException interrupted) {
      throw new CancelledException(interrupted);
    }
  }

  /**
   * Asks until the answer is one of those, or begins one of them alone; each is shown with its
   * first letter in brackets, which has to be its own.
   *
   * @return one of {@code answers}; the last where somebody answers with Ctrl-C or Enter alone;
   *     nothing for Ctrl-D, which is also what a terminal says that is gone
   */
  public Optional<String> choose(String question, List<String> answers) {
    String last = answers.get(answers.size() - 1);
    String others =
        answers.subList(0, answers.size() - 1).stream()
            .map(answer -> lettered(answer.substring(0, 1), answer))
            .collect(Collectors.joining(", "));
    String choice = others + " or " + lettered(last.substring(0, 1).toUpperCase(Locale.ROOT), last);
    String asked = question + " " + choice + "? ";
    while (true) {
      String answer;
      try {
        answer = typed(asked, null).strip();
      } catch (UserInterruptException unanswered) {
        answer = "";
      } catch (EndOfFileException end) {
        return Optional.empty();
      }
      String begun = answer.toLowerCase(Locale.ROOT);
      if (begun.isEmpty()) {
        return Optional.of(last);
      }
      List<String> meant = answers.stream().filter(one -> one.startsWith(begun)).toList();
      if (meant.size() == 1) {
        return Optional.of(meant.get(0));
      }
      asked = "'%s' is no answer; %s? ".formatted(answer, choice);
    }
  }

  private static String lettered(String letter, String answer) {
    return "[%s]%s".formatted(letter, answer.substring(1));
  }

  /** Asks for a secret, which is not shown; nothing where nobody is there or nothing is typed. */
  public Optional<String> secret(String question) {
    if (!attended) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(typed(question, HIDDEN)).filter(text -> !text.isEmpty());
    } catch (UserInterruptException | EndOfFileException noAnswer) {
      throw new UserException("no password was given: nothing was done", noAnswer);
    }
  }

  /**
   * Returns what is typed.
   *
   * @param mask what is shown in place of each letter, or null for the letter
   */
  private String typed(String question, @Nullable Character mask) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal.getObject())
            .variable(LineReader.DISABLE_HISTORY, true)
            .build();
    return clock.stopped(() -> reader.readLine(question, mask));
  }

  /** Returns what is answered; nothing where the answer is Ctrl-C or Ctrl-D. */
  private Optional<String> answer(String question) {
    try {
      return Optional.of(typed(question, null).strip());
    } catch (UserInterruptException | EndOfFileException noAnswer) {
      return Optional.empty();
    }
  }
}
