package dev.runm.look;

import dev.runm.output.Report;
import java.util.List;

/** The answer of {@code providers}. */
final class ProvidersReport {
  private static final Fields<ProviderRow> FIELDS =
      new Fields<>(
          List.of(
              Field.text("name", ProviderRow::name),
              Field.text("uuid", ProviderRow::uuid).asDetail(),
              Field.text("type", ProviderRow::type),
              Field.text("partition", ProviderRow::partitionName),
              Field.text("parent", ProviderRow::parent),
              Field.text("root", ProviderRow::root).asDetail(),
              Field.number("generation", ProviderRow::generation)));

  private ProvidersReport() {}

  static Report of(Page<ProviderRow> page) {
    return new Listing<>("providers", FIELDS, page, notes(page));
  }

  private static List<String> notes(Page<ProviderRow> page) {
    if (!page.truncated()) {
      return List.of();
    }
    String last = page.rows().get(page.rows().size() - 1).name();
    return List.of("There are more: --after %s, --limit N or --limit all.".formatted(last));
  }
}
