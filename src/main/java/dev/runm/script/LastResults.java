package dev.runm.script;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Report;
import dev.runm.shell.CommandNames;
import dev.runm.shell.CommandObserver;
import dev.runm.shell.DeclaredCommand;
import dev.runm.shell.Expected;
import dev.runm.shell.Wrapped;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came of the command that ran last, and the last answer of each command. */
@Component
class LastResults implements CommandObserver {
  /** What a script calls the results that every command has. */
  static final List<String> NAMES = List.of("rows", "ms", "status", "error");

  private final CommandNames names;

  /** Of each command that runs now, whether results are to be kept of it, under which name. */
  private final Deque<Optional<String>> running = new ArrayDeque<>();

  /**
   * A command that failed last has none, lest that of an earlier one be taken for its own. Answers
   * may be as large as memory, so that they are let go before it runs out.
   */
  private final Map<String, SoftReference<Object>> answers = new HashMap<>();

  private Optional<Object> last = Optional.empty();
  private Optional<UserException> failure = Optional.empty();
  private Duration elapsed = Duration.ZERO;
  private boolean asked;

  LastResults(CommandNames names) {
    this.names = names;
  }

  @Override
  public void begins(List<String> words, Expected expected) {
    running.push(
        names.aside(words).isPresent()
            ? Optional.empty()
            : Optional.of(names.find(words).map(LastResults::key).orElse(words.get(0))));
  }

  private static String key(DeclaredCommand command) {
    return command.getName().replace(' ', '.');
  }

  @Override
  public void wraps() {
    // the answer of what wraps is the one that is kept
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> failed, Duration time) {
    Optional<String> name = running.pop();
    if (name.isEmpty()) {
      failed.ifPresent(this::failedBeside);
      return;
    }
    last = answer;
    failure = failed;
    elapsed = time;
    asked = false;
    answers.remove(name.get());
    answer.ifPresent(found -> answers.put(name.get(), new SoftReference<>(found)));
  }

  /** Takes note of a failure that leaves alone what the command before has answered. */
  void failedBeside(UserException failed) {
    failure = Optional.of(failed);
    asked = false;
  }

  /** Whether somebody has asked how the last command ended, since it did. */
  boolean asked() {
    return asked;
  }

  /** Returns a result that every command has, by its name. */
  Optional<String> find(String name) {
    return switch (name) {
      case "rows" -> report().map(report -> Long.toString(report.rowCount()));
      case "ms" -> Optional.of(Long.toString(Math.round(elapsed.toNanos() / 1e6)));
      case "status" -> {
        asked = true;
        ExitCode code = failure.map(UserException::exitCode).orElse(ExitCode.OK);
        yield Optional.of(Integer.toString(code.value()));
      }
      case "error" -> {
        asked = true;
        yield Optional.of(failure.map(UserException::getMessage).orElse(""));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Report> report() {
    return last.map(
            answer ->
                answer instanceof Wrapped wrapper ? wrapper.wrappedAnswer().orElse(answer) : answer)
        .filter(Report.class::isInstance)
        .map(Report.class::cast);
  }

  /** Returns the name of the command that a path begins with, if it is one that answers. */
  Optional<String> command(String path) {
    String[] parts = path.split("[.\\[]", 3);
    List<String> words = List.of(parts).subList(0, Math.min(2, parts.length));
    return names.find(words).filter(DeclaredCommand::lists).map(LastResults::key);
  }

  /** Whether the last answer of a command was there once, and is no more for want of memory. */
  boolean letGo(String command) {
    return Optional.ofNullable(answers.get(command))
        .filter(answer -> answer.refersTo(null))
        .isPresent();
  }

  /** Returns the document of the last answer of a command, if it has answered yet. */
  Optional<Object> document(String command) {
    return Optional.ofNullable(answers.get(command))
        .map(SoftReference::get)
        .filter(Report.class::isInstance)
        .map(answer -> ((Report) answer).document());
  }
}
