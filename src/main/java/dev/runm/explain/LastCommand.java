package dev.runm.explain;

import dev.runm.error.UserException;
import dev.runm.judge.Work;
import dev.runm.output.Figures;
import dev.runm.shell.Aside;
import dev.runm.shell.CommandLine;
import dev.runm.shell.CommandNames;
import dev.runm.shell.CommandObserver;
import dev.runm.shell.Expected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command that ran last, with the statements that it sent: what expectations are about. Of a
 * command that sends very many, the first are looked at and the others counted.
 */
@Component
@Order(0)
public class LastCommand implements CommandObserver {
  /** So many statements of a command are measured; each costs a short question to the server. */
  private static final int MOST = 100;

  private final ObjectProvider<StatementJudge> judge;
  private final ObjectProvider<LateExplain> late;
  private final ObjectProvider<PlanMapper> schema;
  private final ObjectProvider<CommandNames> names;
  private final List<NotedStatement> noted = new ArrayList<>();
  private Optional<CommandLine> command = Optional.empty();
  private Optional<Object> answer = Optional.empty();
  private Optional<UserException> failure = Optional.empty();
  private Optional<Explanation> explanation = Optional.empty();
  private Duration elapsed = Duration.ZERO;
  private final List<String> unexplained = new ArrayList<>();
  private int others;
  private boolean runs;
  private Optional<Aside.Work> aside = Optional.empty();
  private boolean wraps;
  private Duration asking = Duration.ZERO;
  private Expected expected = Expected.NOTHING;

  LastCommand(
      ObjectProvider<StatementJudge> judge,
      ObjectProvider<LateExplain> late,
      ObjectProvider<PlanMapper> schema,
      ObjectProvider<CommandNames> names) {
    this.names = names;
    this.schema = schema;
    this.judge = judge;
    this.late = late;
  }

  @Override
  public void begins(List<String> words, Expected expectation) {
    aside = names.getObject().aside(words);
    if (aside.isPresent()) {
      return;
    }
    noted.clear();
    unexplained.clear();
    others = 0;
    wraps = false;
    asking = Duration.ZERO;
    answer = Optional.empty();
    failure = Optional.empty();
    explanation = Optional.empty();
    command = Optional.of(new CommandLine(words));
    runs = true;
    expected = expectation;
  }

  @Override
  public void wraps() {
    wraps = true;
  }

  @Override
  public void ended(Optional<Object> answered, Optional<UserException> failed, Duration time) {
    if (runs) {
      answer = answered;
      failure = failed;
      elapsed = time.minus(asking);
      runs = false;
    } else if (failed.isPresent() && aside.filter(Aside.Work.ASKS::equals).isEmpty()) {
      failure = failed;
    }
  }

  /** Whether the command ran others, whose statements it does not tell of as explain does. */
  public boolean isWrapper() {
    return wraps && explained().isEmpty();
  }

  /** Whether statements are to be noted: a command runs of which something may be expected. */
  boolean isNoted() {
    return runs && !wraps && expected != Expected.NOTHING;
  }

  /** Whether it is known already that something will be expected of the command. */
  boolean isAsked() {
    return expected == Expected.SURELY;
  }

  /** Whether one more statement can be noted. */
  boolean hasRoom() {
    return noted.size() < MOST;
  }

  /** Takes note of a statement. */
  void note(NotedStatement statement) {
    noted.add(statement);
  }

  /** Counts a statement that there is no room for. */
  void countOther() {
    others++;
  }

  /**
   * Takes note of what the statement cost that was noted last.
   *
   * @param measuring how long it took to ask for that, which is no time of the command
   */
  void cost(Duration time, Optional<Work> work, Duration measuring) {
    int last = noted.size() - 1;
    noted.set(last, noted.get(last).costing(time, work));
    asking = asking.plus(measuring);
  }

  /** Returns the command, if there was one yet. */
  public Optional<CommandLine> command() {
    return command;
  }

  /**
   * Returns what the command answered, if it is one that answers; behind explain, what the
   * explained command did.
   */
  public Optional<Object> answer() {
    return explained().map(Explanation::answer).orElse(answer);
  }

  /** Returns what the command itself showed: behind explain, the plans. */
  public Optional<Object> shown() {
    return answer;
  }

  /** Returns what the command failed with, if it did. */
  public Optional<UserException> failure() {
    return failure;
  }

  public Duration elapsed() {
    return elapsed;
  }

  /** Returns how many statements the command sent. */
  public long statements() {
    return explained()
        .map(own -> (long) own.statements().size())
        .orElse((long) noted.size() + others);
  }

  /** Returns the names of the indexes that the session's schema has now. */
  public List<String> indexes() {
    return schema.getObject().indexNames();
  }

  /** Returns why {@link #explanation} does not tell all of the command's statements, if so. */
  public Optional<String> doubt() {
    if (isWrapper()) {
      return Optional.of("it runs other commands: ask of one of them, with explain before it");
    }
    if (others > 0) {
      return Optional.of(
          "it sent %s, of which the first %s are looked at: put explain before it"
              .formatted(Figures.count(statements(), "statements"), Figures.count(MOST)));
    }
    return nesting().or(() -> unexplained.stream().findFirst());
  }

  private Optional<String> nesting() {
    List<Integer> nesting = explanation().nesting();
    return nesting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "there is no plan of what triggers or functions did in " + Answer.numbered(nesting));
  }

  /**
   * Returns the command's statements with their plans: those of its own run if it was an explain
   * itself, else as the server would run them now.
   */
  public Explanation explanation() {
    if (explanation.isEmpty()) {
      explanation =
          explained()
              .or(
                  () ->
                      Optional.of(
                          new Explanation(
                              command.orElseThrow(),
                              judge
                                  .getObject()
                                  .judge(late.getObject().explained(noted, unexplained)),
                              answer,
                              elapsed)));
    }
    return explanation.get();
  }

  private Optional<Explanation> explained() {
    return answer
        .filter(ExplainsCommand.class::isInstance)
        .map(ExplainsCommand.class::cast)
        .map(ExplainsCommand::explanation);
  }
}
