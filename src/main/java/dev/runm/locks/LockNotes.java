package dev.runm.locks;

import dev.runm.output.Figures;
import dev.runm.session.DatabaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the reader should know of a footprint. */
final class LockNotes {
  private static final String NO_GAP = ": no gap is, so others may insert anywhere.";

  private LockNotes() {}

  static List<String> of(Footprint footprint, List<LockGroup> groups) {
    List<String> notes = new ArrayList<>();
    footprint.failure().ifPresent(failure -> notes.add("The command failed: " + reason(failure)));
    notes.addAll(footprint.notes());
    if (footprint.locks().isEmpty()) {
      if (footprint.notes().isEmpty()) {
        notes.add("Nothing is locked: what only reads sees a snapshot.");
      }
      return notes;
    }
    notes.add(gaps(footprint, groups));
    if (footprint.inserted()) {
      notes.add("Rows that it inserted are locked too; MySQL lists them once another asks.");
    }
    return notes;
  }

  private static String gaps(Footprint footprint, List<LockGroup> groups) {
    int records = groups.stream().mapToInt(LockGroup::count).sum();
    String counted =
        "%s%s locked, %s"
            .formatted(
                footprint.whole() ? "" : "At least ",
                records == 0 ? "No record" : Figures.count(records, "records"),
                footprint.isolation());
    String indexes =
        groups.stream()
            .filter(LockGroup::gap)
            .map(group -> group.table() + "." + group.index())
            .distinct()
            .collect(Collectors.joining(", "));
    if (indexes.isEmpty()) {
      return counted
          + (records == 0 || !footprint.whole() || waitsForGap(footprint) ? "." : NO_GAP);
    }
    return "%s: gaps too in %s, where no other session can insert.".formatted(counted, indexes);
  }

  /** Whether the command came to nothing for want of a lock that would have had a gap in it. */
  private static boolean waitsForGap(Footprint footprint) {
    return footprint.failure().isPresent()
        && footprint.waits().stream().anyMatch(wait -> wait.wanted().isGap());
  }

  private static String reason(RuntimeException failure) {
    return DatabaseFailure.explain(failure)
        .map(Throwable::getMessage)
        .orElse(String.valueOf(failure.getMessage()));
  }
}
