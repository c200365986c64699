package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import dev.runm.shell.Expected;
import dev.runm.shell.TypedCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what is typed at the prompt as scripts are read, so that both can say the same. */
@Component
class TypedScript implements TypedCommands {
  /** What is typed has no name. */
  private static final String NAME = "";

  private final RestRule rule;
  private final ObjectProvider<ScriptRunner> runner;
  private final Recorder recorder;
  private boolean goesOn;

  TypedScript(RestRule rule, ObjectProvider<ScriptRunner> runner, Recorder recorder) {
    this.rule = rule;
    this.runner = runner;
    this.recorder = recorder;
  }

  @Override
  public Optional<String> open(String text) {
    Optional<String> open = Words.open(text, rule);
    if (open.isPresent()) {
      return open;
    }
    try {
      ScriptParser.parse(NAME, lines(text));
      return Optional.empty();
    } catch (UnfinishedException block) {
      return Optional.of(block.keyword());
    } catch (ScriptFailedException wrong) {
      return Optional.empty();
    } catch (UsageException goingOn) {
      return Optional.of("");
    }
  }

  private List<ScriptLine> lines(String text) {
    ScriptLines lines = new ScriptLines(NAME, rule);
    List<ScriptLine> all = new ArrayList<>();
    text.lines().forEach(line -> lines.take(line).ifPresent(all::add));
    lines.end().ifPresent(all::add);
    return all;
  }

  @Override
  public void run(String text) {
    List<ScriptLine> lines = lines(text);
    boolean alone = lines.size() == 1;
    try {
      List<Statement> statements = ScriptParser.parse(NAME, lines);
      ScriptRunner scripts = runner.getObject();
      ScriptPlace around = scripts.surroundings(alone ? Shown.NOWHERE : Shown.AS_NOTICE);
      Execution execution =
          new Execution(NAME, scripts.scope(Optional.empty()), around, goesOn, false);
      run(TypedPart.of(text, statements), execution, new Lookahead(around.names()));
      goesOn = execution.goesOn();
    } catch (ScriptFailedException failure) {
      throw alone ? failure.failure() : failure;
    }
  }

  private void run(List<TypedPart> parts, Execution execution, Lookahead lookahead) {
    int begun = 0;
    try {
      for (TypedPart part : parts) {
        begun++;
        Expected next = lookahead.first(part.behind(), Expected.PERHAPS);
        recorder.during(
            part.text(), part.first(), execution, () -> execution.run(part.statement(), next));
      }
      execution.end();
    } catch (ScriptFailedException failure) {
      parts.subList(begun, parts.size()).forEach(part -> recorder.hearNotRun(part.text()));
      throw failure;
    }
  }
}
