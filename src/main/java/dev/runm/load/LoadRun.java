package dev.runm.load;

import dev.runm.error.UserException;
import dev.runm.rows.RowWriter;
import dev.runm.rows.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** One load, from the lock on the schema to the swap. */
final class LoadRun {
  private static final Pattern SCHEMA_NAME = Pattern.compile("[\\w$-]{1,64}");
  private static final String UNCHANGED = "; what was loaded before is unchanged";

  private final Connection connection;
  private final LoadMapper mapper;
  private final RowWriter writer;
  private final LoadJob job;
  private final Progress progress;
  private final long lockWaitSeconds;
  private final SchemaFile file;

  LoadRun(
      Connection connection,
      LoadMapper mapper,
      RowWriter writer,
      LoadJob job,
      LoadListener listener,
      long lockWaitSeconds) {
    this.connection = connection;
    this.mapper = mapper;
    this.writer = writer;
    this.job = job;
    this.progress = new Progress(listener);
    this.lockWaitSeconds = lockWaitSeconds;
    this.file = SchemaFile.read(job.schemaSql());
  }

  @SuppressWarnings("try") // what is held is never asked, only given back
  LoadResult run() {
    if (!SCHEMA_NAME.matcher(job.schema()).matches()) {
      throw new UserException(
          "schema name '" + job.schema() + "' may hold letters, digits, _, $ and - only");
    }
    if (mapper.lock(job.schema()) != 1) {
      throw new UserException(
          "schema " + job.schema() + " is being loaded by another session; wait until it is done");
    }
    try (Held lock = () -> mapper.unlock(job.schema());
        Held settings = changeSettings()) {
      return loadLocked();
    }
  }

  private LoadResult loadLocked() {
    long start = System.nanoTime();
    SchemaOwnership before = new SchemaOwnership(job.schema(), mapper.tables(job.schema()));
    before.check(file.tableNames());
    useSchema(before.tables().isEmpty());
    Staging staging = new Staging(mapper, before, file);
    DeploymentRows rows = new DeploymentRows(job.deployment(), job.seed(), job.now());
    RowTransfer transfer = new RowTransfer(writer, rows, progress);
    boolean localInfile = fillAndSwap(staging, transfer);
    dropReplaced(staging);
    rows.overbooked().ifPresent(progress::notice);
    Map<String, Long> counts = transfer.rowsByTable();
    return new LoadResult(
        counts.values().stream().mapToLong(Long::longValue).sum(),
        job.deployment().nodes(),
        counts,
        Duration.ofNanos(System.nanoTime() - start),
        localInfile);
  }

  private boolean fillAndSwap(Staging staging, RowTransfer transfer) {
    try {
      staging.dropLeftovers();
      progress.step("creating tables", () -> staging.create(connection));
      boolean localInfile = transfer.localInfileWorks();
      if (!localInfile) {
        progress.notice(
            "local_infile is off, so rows go by INSERT, several times slower; "
                + "SET GLOBAL local_infile = ON makes it fast");
      }
      transfer.send(localInfile);
      if (!job.deployment().allocations().isEmpty()) {
        progress.step("adding up what is held", mapper::holdUnending);
      }
      mapper.insertDeployment(
          job.deployment().name(), job.seed(), job.deployment().nodes(), job.version());
      progress.step("analyzing tables", staging::analyze);
      progress.step("putting the deployment in place", staging::swapIn);
      return localInfile;
    } catch (RuntimeException e) {
      abandon(staging, e);
      throw explained(e);
    } catch (Error e) {
      abandon(staging, e);
      throw e;
    }
  }

  private void abandon(Staging staging, Throwable failure) {
    progress.failed();
    try {
      staging.abandon();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void useSchema(boolean mayBeMissing) {
    try {
      if (mayBeMissing) {
        mapper.createSchema(job.schema());
      }
      connection.setCatalog(job.schema());
    } catch (RuntimeException | SQLException e) {
      String answer = SqlFailure.in(e).map(SqlFailure::message).orElse(e.getMessage());
      throw new UserException("schema " + job.schema() + " cannot be used: " + answer, e);
    }
  }

  /** The new deployment is in place: what fails here is only said. */
  private void dropReplaced(Staging staging) {
    try {
      staging.dropReplaced();
    } catch (RuntimeException e) {
      progress.notice(
          "the tables of the deployment that was replaced are still there (dropping_…), the next "
              + "load drops them: "
              + SqlFailure.in(e).map(SqlFailure::message).orElse(e.getMessage()));
    }
  }

  private RuntimeException explained(RuntimeException failure) {
    SqlFailure answer = SqlFailure.in(failure).orElse(null);
    int code = answer == null ? 0 : answer.code();
    if (progress.isCancelled() || code == SqlFailure.QUERY_INTERRUPTED) {
      LoadInterruptedException interrupted = new LoadInterruptedException();
      interrupted.addSuppressed(failure);
      return interrupted;
    }
    if (failure instanceof UserException || answer == null) {
      return failure;
    }
    if (code == SqlFailure.LOCK_WAIT_TIMEOUT) {
      return new UserException(
          "another session's transaction uses the tables of schema "
              + job.schema()
              + "; end it and load again"
              + UNCHANGED,
          failure);
    }
    return new UserException(
        "load of "
            + job.deployment().name()
            + " failed "
            + progress.action()
            + ": "
            + answer.message()
            + UNCHANGED,
        failure);
  }

  private Held changeSettings() {
    SessionSettings before = mapper.settings();
    mapper.changeSettings(SessionSettings.forLoad(lockWaitSeconds));
    return () -> mapper.changeSettings(before);
  }

  /** Something to give back. */
  private interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
