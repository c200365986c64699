package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.model.ResourceUnits;
import dev.runm.output.ByteCount;
import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code claim}. */
record ClaimReport(
    ClaimRequest request, List<Claim> claims, Optional<String> consumer, boolean truncated)
    implements Report {

  static ClaimReport proposed(ClaimRequest request, List<Claim> claims, boolean truncated) {
    return new ClaimReport(request, claims, Optional.empty(), truncated);
  }

  static ClaimReport executed(ClaimRequest request, Claim claim, String consumer) {
    return new ClaimReport(request, List.of(claim), Optional.of(consumer), false);
  }

  @Override
  public List<Section> sections() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (ClaimItem item : claims.get(i).items()) {
        rows.add(List.of(i + 1, item.group(), item.provider(), item.resourceType(), used(item)));
      }
    }
    List<Column> columns =
        List.of(
            Column.number("claim"),
            Column.text("group"),
            Column.text("provider"),
            Column.text("resource type"),
            Column.number("used"));
    return List.of(Section.of(columns, rows, "items").noting(List.of(outcome())));
  }

  private static Object used(ClaimItem item) {
    return ResourceUnits.isBytes(item.resourceType()) ? new ByteCount(item.used()) : item.used();
  }

  private String outcome() {
    if (consumer.isPresent()) {
      return "Executed for consumer %s.".formatted(consumer.get());
    }
    if (claims.isEmpty()) {
      return "No provider meets the request.";
    }
    String more = truncated ? " There are more: --limit N or --limit all." : "";
    return "Proposed: nothing was written; --execute claims it." + more;
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("claim", request.name());
    document.put("claims", claims.stream().map(this::document).toList());
    document.put("count", claims.size());
    document.put("truncated", truncated);
    return document;
  }

  private Object document(Claim claim) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("items", claim.items().stream().map(ClaimReport::document).toList());
    document.put("executed", consumer.isPresent());
    document.put("consumer", consumer.orElse(null));
    return document;
  }

  private static Object document(ClaimItem item) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("group", item.group());
    document.put("provider", item.provider());
    document.put("resource_type", item.resourceType());
    document.put("used", item.used());
    return document;
  }
}
