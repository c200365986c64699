package dev.runm.look;

import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer that is one list.
 *
 * @param noun what a row is, in the plural; the key of the list in the document
 * @param notes lines for the reader
 */
record Listing<T>(String noun, Fields<T> fields, Page<T> page, List<String> notes)
    implements Report {
  static <T> Listing<T> of(String noun, Fields<T> fields, Page<T> page) {
    return new Listing<>(noun, fields, page, page.notes());
  }

  @Override
  public List<Section> sections() {
    return List.of(fields.section(page.rows(), noun).noting(notes));
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(noun, fields.documents(page.rows()));
    document.put("count", page.rows().size());
    document.put("truncated", page.truncated());
    return document;
  }
}
