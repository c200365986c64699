package dev.runm.locks;

import dev.runm.output.Figures;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Looks at what a command locks, inside the transaction that will be rolled back. */
@Component
public class LockWatch {
  private static final int DEADLOCK = 1213;

  private final LockMapper mapper;
  private final Session session;
  private final WaitWatcher watcher;

  LockWatch(LockMapper mapper, Session session, WaitWatcher watcher) {
    this.mapper = mapper;
    this.session = session;
    this.watcher = watcher;
  }

  /**
   * Runs a command and tells what it locked and whom it waited for. A failure of the command is
   * part of the answer: whoever asks decides what becomes of it.
   */
  public <T> Watched<T> during(Supplier<T> command) {
    OwnThread self = mapper.ownThread();
    if (self.threadId() == null) {
      String off = "Locks are not shown: the server runs with performance_schema = OFF.";
      return answer(run(command), HeldLocks.NONE, WaitWatcher.Seen.NOTHING, self, List.of(off));
    }
    session.lockedMoreThanAsked();
    WaitWatcher.Watching watching = watcher.watch(self);
    Run<T> run;
    WaitWatcher.Seen seen;
    try {
      run = run(command);
    } finally {
      seen = watching.stop();
    }
    List<String> notes = new ArrayList<>();
    HeldLocks locks = locks(self, run, seen, notes);
    if (!locks.whole()) {
      notes.add(
          "More than %s are held: the others are not told."
              .formatted(Figures.count(HeldLocks.MOST, "locks")));
    }
    notes.addAll(seen.notes());
    if (session.lockedMoreThanAsked()) {
      notes.add(
          "By itself the command works in READ-COMMITTED and locks no gap that it only reads: "
              + "what is rolled back around it is %s.".formatted(self.isolation()));
    }
    return answer(run, locks, seen, self, notes);
  }

  private record Run<T>(Optional<T> result, Optional<RuntimeException> failure) {}

  private static <T> Run<T> run(Supplier<T> command) {
    try {
      return new Run<>(Optional.ofNullable(command.get()), Optional.empty());
    } catch (RuntimeException failure) {
      return new Run<>(Optional.empty(), Optional.of(failure));
    }
  }

  /**
   * After a failure they are those of the last wait: the victim of a deadlock has none left, and
   * where rows were inserted and undone, gaps stay locked as long as the transaction goes on.
   */
  private HeldLocks locks(OwnThread self, Run<?> run, WaitWatcher.Seen seen, List<String> notes) {
    boolean deadlock = run.failure().filter(LockWatch::isDeadlock).isPresent();
    if (deadlock) {
      notes.add(
          "Deadlock: MySQL undid this transaction for another's sake"
              + (seen.locks().isEmpty() ? ", too soon to see its locks." : "."));
    }
    if (run.failure().isPresent() && !seen.locks().isEmpty()) {
      notes.add("These are the locks that it held while it waited.");
    }
    if (deadlock || run.failure().isPresent() && !seen.locks().isEmpty()) {
      return seen.locks();
    }
    try {
      return HeldLocks.of(mapper.locks(self.threadId()));
    } catch (RuntimeException refused) {
      notes.add("Locks are not shown: " + reason(refused));
      return HeldLocks.NONE;
    }
  }

  private <T> Watched<T> answer(
      Run<T> run, HeldLocks locks, WaitWatcher.Seen seen, OwnThread self, List<String> notes) {
    Footprint footprint =
        new Footprint(
            locks.locks(),
            locks.whole(),
            seen.waits(),
            columns(locks.tables()),
            self.isolation(),
            run.failure(),
            false,
            notes);
    return new Watched<>(run.result(), footprint);
  }

  /** What stands before a dot may be a schema, unless it is part of a table's name. */
  private List<KeyColumn> columns(Set<String> tables) {
    Set<String> others = new TreeSet<>();
    Set<String> names = new TreeSet<>(tables);
    for (String table : tables) {
      for (int dot = table.indexOf('.'); dot >= 0; dot = table.indexOf('.', dot + 1)) {
        others.add(table.substring(0, dot));
        names.add(table.substring(dot + 1));
      }
    }
    return tables.isEmpty() ? List.of() : mapper.keyColumns(others, names);
  }

  private static boolean isDeadlock(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == DEADLOCK) {
        return true;
      }
    }
    return false;
  }

  /** Returns in one line what the server refused, and what to do about it. */
  static String reason(Exception refused) {
    String said =
        DatabaseFailure.explain(refused).map(Throwable::getMessage).orElse(refused.getMessage());
    return said.contains("denied")
        ? said + "; GRANT SELECT ON performance_schema.* lets this user see them"
        : said;
  }
}
