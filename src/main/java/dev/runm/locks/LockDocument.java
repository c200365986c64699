package dev.runm.locks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A footprint as JSON. */
final class LockDocument {
  private LockDocument() {}

  static Object of(Footprint footprint) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("isolation", footprint.isolation());
    document.put("locks", footprint.locks().stream().map(LockDocument::lock).toList());
    document.put("waits", footprint.waits().stream().map(LockDocument::wait).toList());
    document.put("failure", footprint.failure().map(Throwable::getMessage).orElse(null));
    document.put("notes", footprint.notes());
    return document;
  }

  private static Object lock(HeldLock lock) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", lock.tableName());
    document.put("index", lock.indexName());
    document.put("type", lock.lockType());
    document.put("mode", lock.lockMode());
    document.put("gap", lock.isGap());
    document.put("record", lock.lockData());
    return document;
  }

  private static Object wait(LockWait wait) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("wanted", lock(wait.wanted()));
    document.put("held_mode", wait.heldMode());
    document.put("holder", holder(wait.holder()));
    document.put("statement", wait.statement());
    document.put("waited_ms", wait.waited().toMillis());
    return document;
  }

  private static Object holder(Holder holder) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("connection", holder.connectionId());
    document.put("account", holder.account());
    document.put("statement", holder.statement().orElse(null));
    document.put("idle", holder.idle());
    document.put("transaction_ms", holder.transaction().map(Duration::toMillis).orElse(null));
    return document;
  }
}
