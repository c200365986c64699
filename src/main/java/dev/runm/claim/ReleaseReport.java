package dev.runm.claim;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code release}; without a consumer, all were released. */
record ReleaseReport(Optional<String> consumer, Released released) implements Report {

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        List.of(
            List.of("allocations ended now", released.ended()),
            List.of("allocations deleted, no second held", released.deleted()));
    Section section = Section.of(List.of(Column.text("what"), Column.number("count")), rows, "");
    return List.of(
        released.count() > 0
            ? section
            : section.noting(List.of("There was nothing to release: all is over already.")));
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("consumer", consumer.orElse(null));
    document.put("ended", released.ended());
    document.put("deleted", released.deleted());
    return document;
  }
}
