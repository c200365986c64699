package dev.runm.lesson;

import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code lesson play [NAME…]}. */
@ShellCommand
class LessonPlayCommand {
  private final LessonFiles files;
  private final LessonPlay play;
  private final Course course;

  LessonPlayCommand(LessonFiles files, LessonPlay play, Course course) {
    this.files = files;
    this.play = play;
    this.course = course;
  }

  @Command(
      name = {"lesson", "play"},
      group = "Lessons",
      description = "Plays lessons by themselves: each solution must meet its check.",
      help =
          """
          For teachers and for CI: every step is prepared, its check must not hold yet,
          its solution is run, and then its check must hold. Ends with exit code 3 and
          the line of the lesson where one does not. Without a name all lessons are
          played. What was learnt by hand is not touched. As lesson does, it asks before
          it replaces or changes a deployment that no lesson has loaded.

            lesson play relations
            lesson play own/joins.md""")
  void play(
      @Argument(index = 0, description = "lessons, by name or file") List<String> lesson,
      @Option(longName = "yes", description = "replaces or changes any deployment without asking")
          boolean yes) {
    course.stop();
    List<Lesson> played =
        lesson.isEmpty() ? files.whole() : lesson.stream().map(files::named).toList();
    Agreement agreement = new Agreement("lesson play", yes);
    played.forEach(each -> play.play(each, agreement));
  }
}
