package dev.runm.script;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.line.Secrets;
import dev.runm.output.JunitCase;
import dev.runm.output.JunitFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of the expectations of a script and of those it calls, and which commands failed. */
final class Outcomes {
  private final List<JunitCase> cases = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<ScriptFailedException> failures = new ArrayList<>();

  /** An expectation was met. */
  void met(String script, ScriptLine line, String shown, Duration time) {
    cases.add(
        new JunitCase(
            script, named(line.number(), shown), script, line.number(), time, Optional.empty()));
  }

  /** A command failed for good. */
  void failed(ScriptFailedException failure) {
    ScriptFailedException place = failure.deepest();
    failures.add(place);
    UserException cause = place.failure();
    boolean unmet = cause.exitCode() == ExitCode.EXPECTATION_NOT_MET;
    cases.add(
        new JunitCase(
            place.script(),
            named(place.line(), place.text()),
            place.script(),
            place.line(),
            place.time(),
            Optional.of(
                new JunitCase.Problem(
                    unmet,
                    harmless(cause.getMessage()),
                    harmless(place.getMessage() + "\n" + String.join("\n", place.excerpt()))))));
  }

  /** Something failed that has no place in the script: it cannot be read, say. */
  void failedBeside(String script, String message) {
    JunitCase.Problem problem = new JunitCase.Problem(false, harmless(message), harmless(message));
    cases.add(new JunitCase(script, "all of it", "", 0, Duration.ZERO, Optional.of(problem)));
  }

  /** A report is kept and sent about, so it holds no secrets. */
  private static String harmless(String text) {
    return Secrets.in(text) ? "left out: it may hold a secret" : text;
  }

  /** What a loop runs again is a test of its own. */
  private String named(int line, String text) {
    String name = "line %d: %s".formatted(line, harmless(text).lines().findFirst().orElse(""));
    int times = names.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + " (#%d)".formatted(times);
  }

  int failures() {
    return failures.size();
  }

  boolean isBad() {
    return !failures.isEmpty();
  }

  /** Returns what a script ends with that went on after failures: the code of the first one. */
  UserException summary(String script) {
    ScriptFailedException first = failures.get(0);
    String where = first.script().equals(script) ? "line " : first.script() + ":";
    return new EndedException(
        first.exitCode(),
        "%s: %s failed, the first in %s%d"
            .formatted(
                script,
                failures.size() == 1 ? "a command" : failures.size() + " commands",
                where,
                first.line()));
  }

  void write(JunitFile file, String script) {
    file.write(script, cases);
  }

  /** A script that came to its end, though commands of it had failed. */
  private static final class EndedException extends UserException {
    private static final long serialVersionUID = 1L;

    EndedException(ExitCode code, String message) {
      super(code, message, null);
    }
  }
}
