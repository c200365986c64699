package dev.runm.trace;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes a document of a trace that was cut off somewhere, by leaving out what is not whole. */
final class CutTrace {
  private final String json;
  private final Deque<Character> open = new ArrayDeque<>();
  private boolean quoted;
  private int whole;
  private String closing = "";

  private CutTrace(String json) {
    this.json = json;
  }

  /** Returns the trace up to its last whole element, with all that was open there closed. */
  static String closed(String json) {
    CutTrace trace = new CutTrace(json);
    for (int i = 0; i < json.length(); i++) {
      i += trace.read(i);
    }
    return trace.open.isEmpty() ? json : json.substring(0, trace.whole) + trace.closing;
  }

  /** Returns how many letters more were read. */
  private int read(int at) {
    char letter = json.charAt(at);
    if (quoted) {
      quoted = letter != '"';
      return letter == '\\' ? 1 : 0;
    }
    switch (letter) {
      case '"' -> quoted = true;
      case '{' -> opened('}', at);
      case '[' -> opened(']', at);
      case '}', ']' -> {
        open.pop();
        isWholeUntil(at + 1);
      }
      case ',' -> isWholeUntil(at);
      default -> {}
    }
    return 0;
  }

  private void opened(char end, int at) {
    open.push(end);
    isWholeUntil(at + 1);
  }

  private void isWholeUntil(int end) {
    StringBuilder ends = new StringBuilder();
    open.forEach(ends::append);
    whole = end;
    closing = ends.toString();
  }
}
