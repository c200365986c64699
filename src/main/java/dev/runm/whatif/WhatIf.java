package dev.runm.whatif;

import dev.runm.error.UserException;
import dev.runm.load.OwnSchema;
import dev.runm.output.Screen;
import dev.runm.rows.SqlFailure;
import dev.runm.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tries indexes for the statements of this session alone, and takes all of it back. */
@Component
public class WhatIf {
  /** Other sessions wait behind a change that waits, so it does not wait for long. */
  static final long PATIENCE_SECONDS = 5;

  private final Session session;
  private final OwnSchema own;
  private final WhatIfMapper mapper;
  private final AddedIndexes addedIndexes;
  private final Owner owner;
  private final TriedIndexes tried;
  private final Screen screen;

  WhatIf(
      Session session,
      OwnSchema own,
      WhatIfMapper mapper,
      AddedIndexes addedIndexes,
      Owner owner,
      TriedIndexes tried,
      Screen screen) {
    this.session = session;
    this.own = own;
    this.mapper = mapper;
    this.addedIndexes = addedIndexes;
    this.owner = owner;
    this.tried = tried;
    this.screen = screen;
  }

  /**
   * Runs {@code work} with these changes and undoes them, whatever comes of it; if the program dies
   * meanwhile, the next session does. Changes that are tried already stay as they are.
   *
   * @throws UserException if a change cannot be made; the work was not run then
   */
  public <T> T during(List<Change> changes, Supplier<T> work) {
    List<TriedIndex> made = new ArrayList<>();
    try {
      changes.stream().filter(change -> !isInForce(change)).forEach(one -> made.add(begin(one)));
      return work.get();
    } finally {
      Collections.reverse(made);
      made.forEach(this::undoOrSay);
    }
  }

  /** Returns a statement that does not come from a mapper as this session is to send it. */
  public String hinted(String sql) {
    return tried.hinted(sql);
  }

  /** Whether the statements of this session see other indexes than those of others. */
  public boolean isTrying() {
    return !tried.all().isEmpty();
  }

  /**
   * Returns, where something is tried, a sentence on what becomes of it in another schema with the
   * same tables.
   */
  public Optional<String> elsewhere() {
    List<String> parts = new ArrayList<>();
    String missing = words(tried.added());
    String keptOut = words(tried.all().stream().filter(index -> !index.isAdded()).toList());
    if (!missing.isEmpty()) {
      parts.add("without " + missing + ", which was added here");
    }
    if (!keptOut.isEmpty()) {
      parts.add("statements keep out " + keptOut + " as they do here");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private static String words(List<TriedIndex> indexes) {
    return String.join(", ", indexes.stream().map(TriedIndex::words).toList());
  }

  /** Takes the locks that a connection which replaced a lost one could not have, or says so. */
  void regain() {
    if (!owner.holds()) {
      screen.notice(Owner.NOT_HELD);
    }
  }

  /** Returns what is tried now. */
  List<TriedIndex> tried() {
    return tried.all();
  }

  /** Refuses to change anything where it could not be rolled back. */
  void requireOutsideOfTransaction() {
    session.requireNoTransaction("whatif cannot be rolled back, but by whatif reset");
  }

  /**
   * Returns the indexes of the schema.
   *
   * @throws UserException if it is not to be changed, or not now
   */
  SchemaIndexes schema() {
    requireOutsideOfTransaction();
    own.require(session.server().schema(), "whatif");
    regain();
    tried.in(session.server().schema());
    return new SchemaIndexes(mapper.indexParts(), mapper.columns());
  }

  /** Makes a change and leaves it in force. */
  TriedIndex begin(Change change) {
    SchemaIndexes schema = schema();
    if (change instanceof Change.Add add) {
      return addedIndexes.add(add, schema, session.server().schema());
    }
    Change.Hide hide = (Change.Hide) change;
    return keepOut(How.HIDDEN, hide, schema);
  }

  /** Keeps an index of the schema out of statements. */
  TriedIndex keepOut(How how, Change.Hide hide, SchemaIndexes schema) {
    ExistingIndex index = schema.index(hide.index(), hide.table());
    Optional<TriedIndex> before = keptOut(index);
    if (before.isPresent()) {
      throw new UserException(
          "index %s is %s already: whatif reset %s undoes that"
              .formatted(before.get().words(), before.get().how().words(), before.get().index()));
    }
    TriedIndex now =
        new TriedIndex(
            how, session.server().schema(), index.table(), index.name(), index.columns());
    tried.add(now);
    return now;
  }

  private boolean isInForce(Change change) {
    return change instanceof Change.Hide hide
        && keptOut(schema().index(hide.index(), hide.table())).isPresent();
  }

  private Optional<TriedIndex> keptOut(ExistingIndex index) {
    return tried.all().stream()
        .filter(one -> !one.isAdded() && one.isNamed(index.name()))
        .filter(one -> one.table().equals(index.table()))
        .findFirst();
  }

  /**
   * Takes a change back.
   *
   * @throws UserException if that is not to be done now
   */
  void undo(TriedIndex change) {
    if (change.isAdded()) {
      addedIndexes.drop(change);
    } else {
      tried.remove(change);
    }
  }

  /** Ctrl-C, which ends the work, may hit what undoes the change too. */
  private void undoOrSay(TriedIndex change) {
    try {
      try {
        undo(change);
      } catch (UserException interrupted) {
        int code = SqlFailure.in(interrupted).map(SqlFailure::code).orElse(0);
        if (code != SqlFailure.QUERY_INTERRUPTED) {
          throw interrupted;
        }
        undo(change);
      }
    } catch (RuntimeException failure) {
      screen.notice(failure.getMessage());
    }
  }
}
