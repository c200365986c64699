package dev.runm.look;

import dev.runm.output.PointInTime;
import dev.runm.output.Report;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code allocations}. */
final class AllocationsReport {
  /** What is used of whom. */
  static final List<Field<ItemRow>> ITEM =
      List.of(
          Field.text("provider", ItemRow::provider),
          Field.text("resource type", ItemRow::resourceType),
          Field.number("used", ItemRow::amount));

  private AllocationsReport() {}

  static Report of(Page<ItemRow> page, long now) {
    List<Field<ItemRow>> fields = new ArrayList<>();
    fields.add(Field.text("consumer", ItemRow::consumer));
    fields.addAll(ITEM);
    fields.addAll(window(now));
    return Listing.of("items", new Fields<>(fields), page);
  }

  /** Returns when an item is used, as seen from a moment in epoch seconds. */
  static List<Field<ItemRow>> window(long now) {
    return List.of(
        Field.text("acquire", (ItemRow item) -> new PointInTime(item.acquireTime())).asBelow(),
        Field.text("release", (ItemRow item) -> new PointInTime(item.releaseTime())).asBelow(),
        Field.text("state", item -> AllocationState.of(item, now).cell()));
  }
}
