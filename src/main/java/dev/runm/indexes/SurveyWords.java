package dev.runm.indexes;

import dev.runm.output.Figures;
import dev.runm.output.PointInTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what the figures of a survey come to. */
record SurveyWords(Survey survey) {
  List<String> notes() {
    List<String> notes = new ArrayList<>(survey.notes());
    survey.since().ifPresent(since -> notes.addAll(counted(since)));
    if (survey.indexes().stream().allMatch(state -> state.redundant().isEmpty())) {
      notes.add("Redundant: none; no index is the start of another.");
    }
    return notes;
  }

  private List<String> counted(Since since) {
    List<String> notes = new ArrayList<>();
    String begin = since.isLoad() ? "the load" : "the server started";
    notes.add("Never read since %s: %s.".formatted(begin, names(Worth.UNREAD)));
    if (has(Worth.GUARD)) {
      notes.add("Never read, but unique, so they guard: %s.".formatted(names(Worth.GUARD)));
    }
    List<TableTraffic> scanned =
        survey.tables().stream().filter(table -> table.unindexed() > 0).toList();
    if (!scanned.isEmpty()) {
      notes.add(
          "Rows read without an index: %s."
              .formatted(
                  scanned.stream()
                      .map(table -> table.table() + " " + Figures.count(table.unindexed()))
                      .collect(Collectors.joining(", "))));
    }
    notes.add(
        "Reads and writes are rows since %s, when %s."
            .formatted(
                new PointInTime(since.epochSeconds()).shown(),
                since.isLoad()
                    ? "the deployment was loaded"
                    : "the server started, which forgets what was before"));
    since.altered().stream()
        .filter(table -> isShown(table.name()))
        .forEach(
            table ->
                notes.add(
                    "Those of %s begin at %s, when it was altered."
                        .formatted(table.name(), new PointInTime(table.made()).shown())));
    return notes;
  }

  private boolean isShown(String table) {
    return survey.indexes().stream().anyMatch(state -> state.index().table().equals(table));
  }

  private boolean has(Worth worth) {
    return survey.indexes().stream().anyMatch(state -> state.worth() == worth);
  }

  private String names(Worth worth) {
    return has(worth)
        ? survey.indexes().stream()
            .filter(state -> state.worth() == worth)
            .map(state -> state.index().name())
            .collect(Collectors.joining(", "))
        : "none";
  }
}
