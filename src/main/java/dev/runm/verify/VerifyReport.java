package dev.runm.verify;

import dev.runm.error.UserException;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Painted;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer of {@code verify}: every check, then the offenders of those that are broken. */
record VerifyReport(List<Outcome> outcomes, int show) implements Report {
  private static final int NAMED_IN_FAILURE = 5;

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(checks());
    if (show > 0) {
      broken().forEach(outcome -> sections.add(offenders(outcome)));
    }
    return sections;
  }

  private Section checks() {
    List<List<Object>> rows =
        outcomes.stream()
            .map(
                outcome ->
                    List.<Object>of(
                        outcome.check().name(),
                        outcome.check().asserts(),
                        outcome.lookedAt(),
                        outcome.holds()
                            ? outcome.broken()
                            : new Painted(outcome.broken(), Style.BAD),
                        new TimeSpan(outcome.elapsed())))
            .toList();
    Section section =
        Section.of(
            List.of(
                Column.text("check"),
                Column.text("asserts").asDetail(),
                Column.number("looked at"),
                Column.number("broken"),
                Column.number("time")),
            rows,
            "checks");
    return broken().isEmpty() ? section.noting(List.of("every check holds")) : section;
  }

  private static Section offenders(Outcome outcome) {
    List<List<Object>> rows =
        outcome.offenders().stream()
            .map(offender -> List.<Object>of(offender.offender(), offender.figures()))
            .toList();
    long hidden = outcome.broken() - rows.size();
    Section section =
        Section.of(List.of(Column.text("offender"), Column.text("figures").asBelow()), rows, "")
            .titled("%s: not true that %s".formatted(outcome.check().name(), asserts(outcome)));
    return hidden > 0
        ? section.noting(List.of("%s more; --show N names more".formatted(Figures.count(hidden))))
        : section;
  }

  private static String asserts(Outcome outcome) {
    return outcome.check().asserts();
  }

  @Override
  public Optional<UserException> failure() {
    List<Outcome> broken = broken();
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    String names =
        broken.stream()
            .limit(NAMED_IN_FAILURE)
            .map(outcome -> outcome.check().name())
            .collect(Collectors.joining(", "));
    return Optional.of(
        new UserException(
            "%d of %s %s broken: %s%s; load a deployment anew, or mend the rows named above"
                .formatted(
                    broken.size(),
                    Figures.count(outcomes.size(), "checks"),
                    broken.size() == 1 ? "is" : "are",
                    names,
                    broken.size() > NAMED_IN_FAILURE ? ", …" : "")));
  }

  private List<Outcome> broken() {
    return outcomes.stream().filter(outcome -> !outcome.holds()).toList();
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("checks", outcomes.stream().map(VerifyReport::document).toList());
    document.put("count", outcomes.size());
    document.put("broken", broken().size());
    return document;
  }

  private static Object document(Outcome outcome) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("check", outcome.check().name());
    document.put("asserts", asserts(outcome));
    document.put("looked_at", outcome.lookedAt());
    document.put("broken", outcome.broken());
    document.put("milliseconds", outcome.elapsed().toNanos() / 1_000_000.0);
    document.put("offenders", outcome.offenders().stream().map(VerifyReport::document).toList());
    return document;
  }

  private static Object document(Finding offender) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", offender.offender());
    document.put("figures", offender.figures());
    return document;
  }
}
