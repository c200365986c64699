package dev.runm.load;

import dev.runm.rows.RowWriter;
import java.sql.Connection;

/**
 * Creates a deployment in the database, in place of the one that is there, or leaves all as it is.
 */
public final class Loader {
  private static final long LOCK_WAIT_SECONDS = 30;

  private final long lockWaitSeconds;

  public Loader() {
    this(LOCK_WAIT_SECONDS);
  }

  /** A loader that waits so long for transactions of others that use the tables. */
  Loader(long lockWaitSeconds) {
    this.lockWaitSeconds = lockWaitSeconds;
  }

  /**
   * Loads a deployment. The connection's schema is the job's afterwards.
   *
   * @param connection in autocommit, the one that the statements of mapper and writer run on
   * @throws dev.runm.error.UserException if the schema belongs to somebody else, is being loaded or
   *     used by another session, or if its file or the server does not take the rows
   * @throws LoadInterruptedException if the listener or a cancelled statement stopped it
   */
  public LoadResult load(
      Connection connection,
      LoadMapper mapper,
      RowWriter writer,
      LoadJob job,
      LoadListener listener) {
    return new LoadRun(connection, mapper, writer, job, listener, lockWaitSeconds).run();
  }
}
