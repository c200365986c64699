package dev.runm.claim;

import dev.runm.claim.FillOutcome.Filled;
import dev.runm.model.ClaimRequest;
import dev.runm.model.ResourceUnits;
import dev.runm.output.ByteCount;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code fill}. */
record FillReport(ClaimRequest request, FillOutcome outcome) implements Report {

  @Override
  public List<Section> sections() {
    List<Column> columns =
        List.of(
            Column.text("resource type"),
            Column.number("capacity"),
            Column.number("used before"),
            Column.number("used after"),
            Column.number("% before"),
            Column.number("% after"));
    List<List<Object>> rows = outcome.resources().stream().map(FillReport::row).toList();
    return List.of(Section.of(columns, rows, "").noting(notes()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "%s executed for %s, %s in %s, %s, on the %s meeting %s"
            .formatted(
                Figures.count(outcome.claims(), "claims"),
                Figures.count(outcome.consumers(), "consumers"),
                Figures.count(outcome.rows(), "rows"),
                Figures.duration(outcome.elapsed()),
                Figures.rate(outcome.rows(), outcome.elapsed()),
                Figures.count(outcome.providers(), "providers"),
                request.isOfOneProvider() ? "the claim" : "a part of the claim"));
    if (outcome.missed() > 0) {
      notes.add(
          "%s found no room any more: other sessions claimed meanwhile"
              .formatted(Figures.count(outcome.missed(), "claims")));
    } else if (outcome.claims() == 0) {
      notes.add("So much is used already: there was nothing to do.");
    } else if (outcome.full()) {
      notes.add("No provider has room for another claim: this is as much as fits.");
    }
    return notes;
  }

  private static List<Object> row(Filled filled) {
    return List.of(
        filled.resourceType(),
        amount(filled, filled.capacity()),
        amount(filled, filled.usedBefore()),
        amount(filled, filled.usedAfter()),
        percent(filled.usedBefore(), filled.capacity()),
        percent(filled.usedAfter(), filled.capacity()));
  }

  private static Object amount(Filled filled, BigInteger amount) {
    return ResourceUnits.isBytes(filled.resourceType()) ? new ByteCount(amount) : amount;
  }

  /** Rounded down to a tenth, like the use that {@code stats} shows. */
  private static BigDecimal percent(BigInteger used, BigInteger capacity) {
    return capacity.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(used.multiply(BigInteger.valueOf(100)))
            .divide(new BigDecimal(capacity), 1, RoundingMode.DOWN);
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("claim", request.name());
    document.put("providers", outcome.providers());
    document.put("claims", outcome.claims());
    document.put("consumers", outcome.consumers());
    document.put("rows", outcome.rows());
    document.put("missed", outcome.missed());
    document.put("milliseconds", outcome.elapsed().toMillis());
    document.put("resources", outcome.resources().stream().map(FillReport::document).toList());
    return document;
  }

  private static Object document(Filled filled) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("resource_type", filled.resourceType());
    document.put("capacity", filled.capacity());
    document.put("used_before", filled.usedBefore());
    document.put("used_after", filled.usedAfter());
    return document;
  }
}
