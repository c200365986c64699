package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.output.TypedPath;
import dev.runm.shell.Aside;
import dev.runm.shell.ShellCommand;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code record [FILE|stop]}. */
@ShellCommand
class RecordCommand {
  private static final String STOP = "stop";

  /** As other commands are turned off, but not this one. */
  private static final String OFF = "off";

  private final Recorder recorder;
  private final ObjectProvider<ScriptRunner> scripts;
  private final Screen screen;

  RecordCommand(Recorder recorder, ObjectProvider<ScriptRunner> scripts, Screen screen) {
    this.recorder = recorder;
    this.scripts = scripts;
    this.screen = screen;
  }

  @Command(
      name = "record",
      group = "Scripts",
      description = "Writes what is typed from now on as a script.",
      help =
          """
          record stop ends it, record alone tells whether it goes on. What fails is kept
          as a comment, unless expect error follows; lines with a password are left out.
          Variables and settings of the session come first, so that the script does the
          same again.

            record morning.rsh
            record stop\
          """)
  @Aside(Aside.Work.PREPARES)
  void record(
      @Argument(index = 0, description = "a script to write, or stop") @Nullable String file,
      @Option(longName = "append", description = "goes on with a file that is there")
          boolean append) {
    if (file == null) {
      screen.line(
          recorder.file().map(open -> "recording to " + open).orElse("nothing is recorded"));
    } else if (file.equals(OFF)) {
      throw new UsageException("record stop ends a recording; record ./off writes to such a file");
    } else if (file.equals(STOP)) {
      Path written =
          recorder
              .stop()
              .orElseThrow(() -> new UserException("nothing is recorded: record FILE begins"));
      screen.notice("recorded %s: source %s runs it".formatted(written, written));
    } else {
      start(file, append);
    }
  }

  private void start(String file, boolean append) {
    if (scripts.getObject().isInFile()) {
      throw new UsageException("record is for what is typed: a script is written down already");
    }
    if (recorder.file().isPresent()) {
      throw new UsageException(
          "%s is being recorded: record stop ends that".formatted(recorder.file().get()));
    }
    recorder.start(TypedPath.of(file), append);
    screen.notice("recording to %s: record stop ends it".formatted(file));
  }
}
