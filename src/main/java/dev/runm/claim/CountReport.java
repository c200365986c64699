package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code claim --execute --count N}. */
record CountReport(ClaimRequest request, CountOutcome outcome) implements Report {

  @Override
  public List<Section> sections() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("claims executed", outcome.executed()));
    rows.add(List.of("claims not executed", outcome.missing()));
    rows.add(List.of("providers they are spread over", outcome.providers()));
    List<String> notes = new ArrayList<>();
    if (outcome.executed() > 0) {
      notes.add(Figures.rate(outcome.executed(), "claims", outcome.elapsed()));
    }
    if (outcome.refused().size() > 1) {
      outcome
          .refused()
          .forEach(
              (why, times) ->
                  notes.add(
                      "Not executed: %s of %s: %s"
                          .formatted(Figures.count(times), Figures.count(outcome.wanted()), why)));
    }
    return List.of(
        Section.of(List.of(Column.text("what"), Column.number("count")), rows, "").noting(notes));
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("claim", request.name());
    document.put("wanted", outcome.wanted());
    document.put("executed", outcome.executed());
    document.put("not_executed", outcome.missing());
    document.put("reasons", outcome.refused());
    document.put("providers", outcome.providers());
    document.put("milliseconds", outcome.elapsed().toMillis());
    return document;
  }

  @Override
  public Optional<UserException> failure() {
    if (outcome.missing() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new UserException(
            "%s of %s executed: %s"
                .formatted(
                    Figures.count(outcome.executed()),
                    Figures.count(outcome.wanted(), "claims"),
                    String.join("; ", outcome.refused().keySet()))));
  }
}
