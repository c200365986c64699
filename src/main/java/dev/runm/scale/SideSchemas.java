package dev.runm.scale;

import dev.runm.error.UserException;
import dev.runm.load.SchemaLoad;
import dev.runm.output.Screen;
import dev.runm.rows.SqlFailure;
import dev.runm.session.Quoted;
import dev.runm.session.Session;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Schemas beside the current one, each for a piece of work. A lock of the connection says that one
 * is in use; one without it was left behind by a session that died. One that is to be kept gets a
 * name that says so once the work is done, so that nothing unfinished ever has such a name.
 */
@Component
class SideSchemas {
  private static final int ACCESS_DENIED_TO_SCHEMA = 1044;

  private final ScaleMapper mapper;
  private final SchemaDrop drops;
  private final OpenSchema open;
  private final SchemaLoad loads;
  private final Session session;
  private final Screen screen;

  SideSchemas(
      ScaleMapper mapper,
      SchemaDrop drops,
      OpenSchema open,
      SchemaLoad loads,
      Session session,
      Screen screen) {
    this.mapper = mapper;
    this.drops = drops;
    this.open = open;
    this.loads = loads;
    this.session = session;
    this.screen = screen;
  }

  private SchemaNames names() {
    return new SchemaNames(session.server().schema());
  }

  /** Drops what sessions that died have left, unless somebody looks at it. */
  void dropLeftBehind() {
    SchemaNames names = names();
    for (String schema : mapper.schemasFrom(names.passingPrefix())) {
      if (names.isPassing(schema) && mapper.lock(schema) == 1) {
        try {
          dropLeftBehind(schema);
        } finally {
          unlock(schema);
        }
      }
    }
  }

  private void dropLeftBehind(String schema) {
    if (loads.isAllOfLoads(schema) && mapper.users(schema) == 0) {
      drops.dropLeftBehind(schema);
    }
  }

  /**
   * Makes and drops a schema, to see that it can be done.
   *
   * @throws UserException if the account may not
   */
  void tryOut() {
    String schema = names().passing();
    create(schema);
    drop(schema);
  }

  /** Runs {@code work} in a new schema, which is dropped afterwards whatever comes of it. */
  <T> T inPassing(Supplier<T> work) {
    return in(work, schema -> {});
  }

  /** The same, but what the work has made is kept in another new schema, unless the work fails. */
  <T> T inKept(String deployment, Supplier<T> work) {
    return in(work, schema -> keep(schema, deployment));
  }

  private <T> T in(Supplier<T> work, Consumer<String> afterwards) {
    String schema = names().passing();
    mapper.lock(schema);
    open.is(schema);
    try {
      create(schema);
      try {
        T result = session.in(schema, work);
        afterwards.accept(schema);
        return result;
      } finally {
        drops.dropOrSay(schema, "the next scale drops it");
      }
    } finally {
      open.isNone();
      unlock(schema);
    }
  }

  private void keep(String schema, String deployment) {
    SchemaNames names = names();
    String kept = names.kept(deployment, mapper.schemasFrom(names.keptPrefix()));
    List<String> tables = mapper.tables(schema).stream().map(Quoted::name).toList();
    create(kept);
    boolean moved = false;
    try {
      drops.patiently(() -> mapper.move(Quoted.name(schema), tables, Quoted.name(kept)));
      moved = true;
    } finally {
      if (!moved) {
        drops.dropOrSay(kept, "and empty");
      }
    }
    screen.notice("kept schema " + kept);
  }

  /** A lock that is lost with its connection is free. */
  private void unlock(String schema) {
    try {
      mapper.unlock(schema);
    } catch (DataAccessException lost) {
      screen.notice("the lock on schema %s went with its connection".formatted(schema));
    }
  }

  private void create(String schema) {
    try {
      mapper.create(Quoted.name(schema));
    } catch (DataAccessException failure) {
      throw refused(
          failure, "scale loads each deployment into a schema of its own, and may not make");
    }
  }

  private void drop(String schema) {
    try {
      drops.drop(schema);
    } catch (DataAccessException failure) {
      throw refused(failure, "scale drops what it has loaded, and may not drop");
    }
  }

  private RuntimeException refused(DataAccessException failure, String need) {
    SqlFailure answer = SqlFailure.in(failure).orElse(null);
    if (answer == null || answer.code() != ACCESS_DENIED_TO_SCHEMA) {
      return failure;
    }
    return new UserException(
        "%s %s…: ask for GRANT ALL ON `%s%%`.*, or use the embedded server"
            .formatted(
                need, names().passingPrefix(), session.server().schema().replace("_", "\\_")),
        failure);
  }
}
