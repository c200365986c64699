package dev.runm.scale;

import dev.runm.error.UserException;
import dev.runm.load.SchemaLoad;
import dev.runm.output.Screen;
import dev.runm.rows.SqlFailure;
import dev.runm.session.Session;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Schemas beside the current one, each for a piece of work. A lock of the connection says that one
 * is in use; one without it was left behind by a session that died.
 */
@Component
class SideSchemas {
  private static final int ACCESS_DENIED_TO_SCHEMA = 1044;

  private final ScaleMapper mapper;
  private final SchemaLoad loads;
  private final Session session;
  private final Screen screen;

  SideSchemas(ScaleMapper mapper, SchemaLoad loads, Session session, Screen screen) {
    this.mapper = mapper;
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
      mapper.drop(schema);
      screen.notice("dropped schema " + schema + ", which an earlier scale left behind");
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
    String schema = names().passing();
    mapper.lock(schema);
    try {
      create(schema);
      try {
        return session.in(schema, work);
      } finally {
        dropOrSay(schema);
      }
    } finally {
      unlock(schema);
    }
  }

  /** Runs {@code work} in a new schema that stays; it is dropped only if the work fails. */
  <T> T inKept(String deployment, Supplier<T> work) {
    SchemaNames names = names();
    String schema = names.kept(deployment, mapper.schemasFrom(names.keptPrefix()));
    create(schema);
    boolean done = false;
    try {
      T result = session.in(schema, work);
      done = true;
      return result;
    } finally {
      if (done) {
        screen.notice("kept schema " + schema);
      } else {
        dropOrSay(schema);
      }
    }
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
      mapper.create(schema);
    } catch (DataAccessException failure) {
      throw refused(
          failure, "scale loads each deployment into a schema of its own, and may not make");
    }
  }

  private void drop(String schema) {
    try {
      mapper.drop(schema);
    } catch (DataAccessException failure) {
      throw refused(failure, "scale drops what it has loaded, and may not drop");
    }
  }

  /** What the work came to matters more than a schema that is left: the next scale drops it. */
  private void dropOrSay(String schema) {
    try {
      mapper.drop(schema);
    } catch (RuntimeException failure) {
      String answer =
          SqlFailure.in(failure).map(SqlFailure::message).orElse("the connection failed");
      screen.notice(
          "schema %s is still there, the next scale drops it: %s".formatted(schema, answer));
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
