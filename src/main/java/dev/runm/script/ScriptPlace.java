package dev.runm.script;

import dev.runm.line.RestRule;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import dev.runm.shell.CommandNames;
import dev.runm.shell.Dispatcher;

/**
 * What scripts run in.
 *
 * @param shown where commands are shown
 */
record ScriptPlace(
    Dispatcher dispatcher,
    CommandNames names,
    RunningStatement running,
    Screen screen,
    RestRule rule,
    Outcomes outcomes,
    Shown shown) {

  /** Shows a command before it runs. */
  void show(String command) {
    String line = "runm> " + command;
    switch (shown) {
      case AMONG_ANSWERS -> screen.line(line);
      case AS_NOTICE -> screen.notice(line);
      case NOWHERE -> {}
    }
  }
}
