package dev.runm.look;

import dev.runm.output.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many allocations there are, how many of them hold now, and how many are over. */
record AllocationCounts(long number, long now, long past) {
  /** Returns the counts for a person. */
  String words() {
    if (number == 0) {
      return "none";
    }
    List<String> words = new ArrayList<>();
    words.add(Figures.count(now) + (now == 1 ? " holds" : " hold") + " now");
    if (past > 0) {
      words.add(Figures.count(past) + (past == 1 ? " is over" : " are over"));
    }
    if (future() > 0) {
      words.add(Figures.count(future()) + " to begin");
    }
    return String.join(", ", words);
  }

  private long future() {
    return number - now - past;
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("total", number);
    document.put("now", now);
    document.put("past", past);
    document.put("future", future());
    return document;
  }
}
