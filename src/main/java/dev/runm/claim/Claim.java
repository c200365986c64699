package dev.runm.claim;

import java.util.List;

/** One way to meet a claim request. */
record Claim(List<ClaimItem> items) {
  private static final int NAMED = 5;

  /** Returns its provider where one provider meets all of the request. */
  int providerId() {
    return items.get(0).providerId();
  }

  /** Whether it takes more than 0 of anything. */
  boolean takesAny() {
    return items.stream().anyMatch(item -> item.used().signum() > 0);
  }

  /** Returns the names of its providers for a person, the first few where they are many. */
  String providers() {
    List<String> names = items.stream().map(ClaimItem::provider).distinct().toList();
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? first + " and %d more".formatted(names.size() - NAMED) : first;
  }
}
