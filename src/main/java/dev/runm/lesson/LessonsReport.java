package dev.runm.lesson;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lessons, with how far the learner is in each.
 *
 * @param faults why others cannot be read
 * @param going the lesson that goes on, with its step
 */
record LessonsReport(List<Row> rows, List<String> faults, Optional<String> going)
    implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("lesson"),
          Column.text("what it teaches"),
          Column.text("question").asDetail(),
          Column.text("done"),
          Column.number("minutes"),
          Column.text("file").asDetail());

  /** One lesson. */
  record Row(Lesson lesson, int done, int skipped) {
    List<Object> cells() {
      return List.of(
          lesson.name(),
          lesson.title(),
          lesson.question(),
          "%d of %d".formatted(done, lesson.steps().size()),
          lesson.minutes(),
          lesson.file().toString());
    }

    Map<String, Object> document() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("lesson", lesson.name());
      document.put("title", lesson.title());
      document.put("question", lesson.question());
      document.put("steps", lesson.steps().size());
      document.put("done", done);
      document.put("skipped", skipped);
      document.put("minutes", lesson.minutes());
      document.put("file", lesson.file().toString());
      return document;
    }
  }

  static LessonsReport of(
      LessonFiles.Found found, LessonProgress progress, Optional<String> going) {
    return new LessonsReport(
        found.lessons().stream()
            .map(
                lesson ->
                    new Row(
                        lesson,
                        progress.count(lesson, LessonProgress.State.DONE),
                        progress.count(lesson, LessonProgress.State.SKIPPED)))
            .toList(),
        found.faults(),
        going);
  }

  @Override
  public List<Section> sections() {
    List<String> notes = new ArrayList<>(faults);
    notes.add(
        going
            .map("Going on: %s; lesson show shows its step again."::formatted)
            .orElse("lesson NAME begins one, or goes on with it."));
    return List.of(
        Section.of(COLUMNS, rows.stream().map(Row::cells).toList(), "lessons").noting(notes));
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("lessons", rows.stream().map(Row::document).toList());
    document.put("faults", faults);
    return document;
  }
}
