package dev.runm.whatif;

import dev.runm.error.UserException;
import dev.runm.rows.SqlFailure;
import dev.runm.session.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Adds indexes that this session alone sees, and drops them. */
@Component
class AddedIndexes {
  private static final int LONGEST_NAME = 64;
  private static final int NO_SUCH_TABLE = 1146;
  private static final int NO_SUCH_INDEX = 1091;
  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1227);

  private final WhatIfMapper mapper;
  private final TriedIndexes tried;
  private final Owner owner;

  AddedIndexes(WhatIfMapper mapper, TriedIndexes tried, Owner owner) {
    this.mapper = mapper;
    this.tried = tried;
    this.owner = owner;
  }

  /** Adds an index, under a name of its own if it has none. */
  TriedIndex add(Change.Add add, SchemaIndexes schema, String schemaName) {
    String table = schema.table(add.table());
    List<KeyPart> columns = add.columns().stream().map(part -> schema.column(table, part)).toList();
    Predicate<String> taken =
        name ->
            !schema.tablesOf(name).isEmpty() || tried.all().stream().anyMatch(i -> i.isNamed(name));
    String name = add.index().orElseGet(() -> invented(table, columns, taken));
    if (taken.test(name) || name.equalsIgnoreCase("PRIMARY")) {
      throw new UserException(
          "there is an index %s%s already: give the one to try another name"
              .formatted(
                  name,
                  schema.tablesOf(name).stream().findFirst().map(of -> " ON " + of).orElse("")));
    }
    if (name.length() > LONGEST_NAME) {
      throw new UserException("index " + name + " needs a name of at most 64 letters");
    }
    TriedIndex index =
        new TriedIndex(
            How.ADDED, schemaName, table, name, columns.stream().map(KeyPart::toString).toList());
    try {
      owner.begin(schemaName, schema.invisible());
      patiently(() -> create(index, columns));
      tried.add(index);
      return index;
    } catch (DataAccessException failure) {
      throw explained("add", index, failure);
    } finally {
      owner.end(schemaName);
    }
  }

  private void create(TriedIndex index, List<KeyPart> columns) {
    mapper.add(
        Quoted.name(index.index()),
        Quoted.name(index.table()),
        String.join(", ", columns.stream().map(KeyPart::quoted).toList()),
        owner.token());
  }

  /** Drops one, if it is still there; a load drops the tables that it replaces. */
  void drop(TriedIndex index) {
    try {
      patiently(
          () ->
              mapper.drop(
                  Quoted.name(index.index()),
                  Quoted.name(index.schema()),
                  Quoted.name(index.table())));
    } catch (DataAccessException failure) {
      int code = SqlFailure.in(failure).map(SqlFailure::code).orElse(0);
      if (code != NO_SUCH_INDEX && code != NO_SUCH_TABLE) {
        throw explained("drop", index, failure);
      }
    }
    tried.remove(index);
    owner.end(index.schema());
  }

  private void patiently(Runnable change) {
    long before = mapper.session().lockWaitSeconds();
    mapper.waitForLocks(WhatIf.PATIENCE_SECONDS);
    try {
      change.run();
    } finally {
      mapper.waitForLocks(before);
    }
  }

  private static RuntimeException explained(
      String what, TriedIndex index, DataAccessException failure) {
    SqlFailure answer = SqlFailure.in(failure).orElse(null);
    if (answer == null) {
      return failure;
    }
    String reason = "cannot " + what + " index " + index.words() + ": ";
    if (answer.code() == SqlFailure.LOCK_WAIT_TIMEOUT) {
      reason += "another session's transaction uses the table; end it and try again";
    } else if (DENIED.contains(answer.code())) {
      reason += "%s; GRANT INDEX ON %s.* allows it".formatted(answer.message(), index.schema());
    } else {
      reason += answer.message();
    }
    return new UserException(reason, failure);
  }

  /** Returns a name made of the table's and the columns', with a number if it is taken. */
  private static String invented(String table, List<KeyPart> columns, Predicate<String> taken) {
    String words =
        "ix_whatif_"
            + table
            + "_"
            + String.join("_", columns.stream().map(KeyPart::column).toList());
    String stem = words.replaceAll("[^\\w$]", "_").toLowerCase(Locale.ROOT);
    String name = stem.substring(0, Math.min(stem.length(), LONGEST_NAME));
    for (int i = 2; taken.test(name); i++) {
      String end = "_" + i;
      name = stem.substring(0, Math.min(stem.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }
}
