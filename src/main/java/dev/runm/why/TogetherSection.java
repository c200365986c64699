package dev.runm.why;

import dev.runm.output.Column;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.why.Together.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows whether the parts of a request go together. */
final class TogetherSection {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("together"),
          Column.text("a claim exists"),
          Column.number("ms"),
          Column.text("asks").asBelow());

  private TogetherSection() {}

  static Section of(Together together) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("the whole request", together.claim(), Millis.of(together.time()), ""));
    for (Trial trial : together.trials()) {
      rows.add(
          row(
              "without " + BondWords.name(trial.bond()),
              trial.claim(),
              Millis.of(trial.time()),
              trial.asks()));
    }
    return Section.of(COLUMNS, rows, "").titled("together").noting(notes(together));
  }

  /** Returns it as steps of a funnel that belong to no group. */
  static Section listing(Together together) {
    Section section = of(together);
    List<Column> columns = new ArrayList<>(section.columns());
    columns.set(0, Column.text("step"));
    return new Section(section.title(), columns, section.rows(), "", section.notes(), false);
  }

  private static List<Object> row(String what, boolean claim, Object millis, String asks) {
    return List.of(
        what, new Styled(claim ? "yes" : "no", claim ? Style.GOOD : Style.BAD), millis, asks);
  }

  /** Returns what keeps all parts of the request from a claim where some have no provider. */
  static String lacking(Together together) {
    return "No claim exists: no provider is left for %s."
        .formatted(String.join(", ", together.lacking()));
  }

  private static List<String> notes(Together together) {
    if (together.claim()) {
      return List.of("A claim of the whole request exists.");
    }
    if (together.inTheWay().isEmpty()) {
      return List.of(
          "Each part has providers, but no claim exists; leaving out any one kind of bond is not"
              + " enough.");
    }
    return together.inTheWay().stream()
        .map(trial -> "in the way: %s, %s".formatted(BondWords.name(trial.bond()), trial.asks()))
        .toList();
  }

  static Object document(Together together) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("claim", together.claim());
    document.put("without_providers", together.lacking());
    document.put("bonds", together.trials().stream().map(TogetherSection::document).toList());
    document.put(
        "in_the_way",
        together.inTheWay().stream().map(trial -> BondWords.name(trial.bond())).toList());
    return document;
  }

  private static Object document(Trial trial) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("bond", BondWords.name(trial.bond()));
    document.put("asks", trial.asks());
    document.put("claim_without_it", trial.claim());
    document.put("milliseconds", Millis.of(trial.time()));
    return document;
  }
}
