package dev.runm.baseline;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer of {@code baseline check}: what came of each, then the plans that differ. */
record CheckReport(List<Checked> checks) implements Report {
  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<List<Object>> rows =
        checks.stream()
            .map(
                checked ->
                    List.<Object>of(
                        checked.name(),
                        new Styled(checked.outcome().words(), style(checked.outcome())),
                        checked.command(),
                        checked.note().orElse("")))
            .toList();
    sections.add(
        Section.of(
            List.of(
                Column.text("baseline"),
                Column.text("plan"),
                Column.text("command"),
                Column.text("note").asBelow()),
            rows,
            "baselines"));
    checks.stream()
        .filter(checked -> checked.outcome() != Checked.Outcome.SAME)
        .filter(checked -> !checked.lines().isEmpty())
        .forEach(checked -> sections.add(difference(checked)));
    return sections;
  }

  @Override
  public List<Section> listing() {
    return sections().subList(0, 1);
  }

  private static Section difference(Checked checked) {
    List<List<Object>> rows =
        checked.lines().stream()
            .map(
                line ->
                    List.<Object>of(
                        new Styled(line.change().sign() + " " + line.text(), style(line.change()))))
            .toList();
    return Section.of(List.of(Column.text("- was, + is")), rows, "")
        .titled("%s: %s".formatted(checked.name(), checked.outcome().words()));
  }

  private static Style style(PlanDiff.Change change) {
    return switch (change) {
      case SAME -> Style.DIM;
      case GONE -> Style.BAD;
      case NEW -> Style.GOOD;
    };
  }

  private static Style style(Checked.Outcome outcome) {
    return switch (outcome) {
      case SAME -> Style.GOOD;
      case CHANGED -> Style.WARN;
      case WORSE, FAILED -> Style.BAD;
    };
  }

  @Override
  public Optional<UserException> failure() {
    List<Checked> bad = checks.stream().filter(checked -> checked.outcome().isBad()).toList();
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    if (bad.stream().allMatch(checked -> checked.outcome() == Checked.Outcome.FAILED)) {
      return Optional.of(new UserException(failed(bad)));
    }
    return Optional.of(
        new WorseException(
            bad.stream()
                .map(checked -> checked.name() + " (" + checked.outcome().words() + ")")
                .collect(
                    Collectors.joining(
                        ", ",
                        "not as saved: ",
                        "; baseline save takes today's plans in their place"))));
  }

  private static String failed(List<Checked> failed) {
    return failed.size() == 1
        ? "%s was not compared: %s".formatted(failed.get(0).name(), failed.get(0).note().orElse(""))
        : failed.stream()
            .map(Checked::name)
            .collect(Collectors.joining(", ", "not compared: ", "; the notes tell why"));
  }

  @Override
  public Object document() {
    List<Object> documents = new ArrayList<>();
    for (Checked checked : checks) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("baseline", checked.name());
      document.put("command", checked.command());
      document.put("outcome", checked.outcome().words());
      document.put("note", checked.note().orElse(null));
      document.put(
          "difference",
          checked.outcome() == Checked.Outcome.SAME
              ? List.of()
              : checked.lines().stream()
                  .map(line -> line.change().sign() + " " + line.text())
                  .toList());
      documents.add(document);
    }
    return Map.of("baselines", documents);
  }

  /** A plan that got worse. */
  private static final class WorseException extends UserException {
    private static final long serialVersionUID = 1L;

    WorseException(String message) {
      super(ExitCode.EXPECTATION_NOT_MET, message, null);
    }
  }
}
