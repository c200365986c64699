package dev.runm.script;

import java.util.List;

/** Scripts as text, each statement in the line that it knows to be its own. */
final class Printed {
  private final StringBuilder text = new StringBuilder();
  private int line = 1;

  private Printed() {}

  static String of(List<Statement> statements) {
    Printed printed = new Printed();
    printed.all(statements);
    return printed.text.toString();
  }

  private void all(List<Statement> statements) {
    statements.forEach(this::one);
  }

  private void one(Statement statement) {
    if (statement instanceof Statement.Run run) {
      command(run.line());
    } else if (statement instanceof Statement.If block) {
      String keyword = "if ";
      for (Statement.Branch branch : block.branches()) {
        at(branch.line(), keyword + branch.condition());
        all(branch.body());
        keyword = "elif ";
      }
      if (!block.otherwise().isEmpty()) {
        next("else");
        all(block.otherwise());
      }
      next("end");
    } else if (statement instanceof Statement.For loop) {
      at(loop.line(), "for " + loop.variable() + " in " + String.join(" ", loop.words()));
      all(loop.body());
      next("end");
    } else if (statement instanceof Statement.Repeat loop) {
      at(loop.line(), "repeat " + loop.count());
      all(loop.body());
      next("end");
    } else if (statement instanceof Statement.OnError mode) {
      at(mode.line(), "on error " + (mode.goesOn() ? "continue" : "stop"));
    }
  }

  private void command(ScriptLine command) {
    List<String> rows = List.of(command.text().split("\n", -1));
    for (int i = 0; i < rows.size(); i++) {
      moveTo(command.numbers().get(i));
      next(rows.get(i));
    }
  }

  private void at(ScriptLine place, String head) {
    moveTo(place.number());
    for (String row : head.split("\n", -1)) {
      next(row);
    }
  }

  private void moveTo(int number) {
    while (line < number) {
      next("");
    }
  }

  private void next(String row) {
    text.append(row).append('\n');
    line++;
  }
}
