package dev.runm.why;

import dev.runm.model.ClaimRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the JSON of an answer says first: which request was asked. */
public final class RequestDocument {
  private RequestDocument() {}

  /** Returns a document that the rest of the answer is added to. */
  public static Map<String, Object> of(ClaimRequest request) {
    Map<String, Object> window = new LinkedHashMap<>();
    window.put("acquire", request.window().acquire());
    window.put("release", request.window().isOpenEnded() ? null : request.window().release());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("claim", request.name());
    document.put("partition", request.partition().orElse(null));
    document.put("window", window);
    return document;
  }
}
