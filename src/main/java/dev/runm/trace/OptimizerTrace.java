package dev.runm.trace;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets the server trace the optimizer in this session, for as long as one statement takes. */
@Component
public class OptimizerTrace {
  /** A search over a dozen tables takes a tenth of a megabyte; one with many orders takes more. */
  private static final long MEMORY = 16L << 20;

  private static final String ON = "enabled=on,one_line=on";

  /** What a subquery does row by row is no choice of the optimizer, and fills the memory. */
  private static final String FEATURES = "repeated_subselect=off";

  private static final TraceSettings TRACING = new TraceSettings(ON, FEATURES, MEMORY, -1, 1);

  private final TraceStatements server;

  OptimizerTrace(TraceStatements server) {
    this.server = server;
  }

  /**
   * Runs {@code statements} and returns, beside their result, the trace of the last one that has
   * any. The session's settings are as before, whatever comes of it. EXPLAIN of a statement gives
   * the trace of that statement, without what running it adds.
   */
  public <T> Traced<T> during(Supplier<T> statements) {
    TraceSettings before = server.settings();
    Traced<T> traced;
    try {
      server.set(TRACING);
      traced = new Traced<>(statements.get(), server.last());
    } catch (RuntimeException | Error failure) {
      restoreAfter(failure, before);
      throw failure;
    }
    server.set(before);
    return traced;
  }

  /** Where the connection is lost, its settings are lost with it. */
  private void restoreAfter(Throwable failure, TraceSettings before) {
    try {
      server.set(before);
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }
}
