package dev.runm.load;

import dev.runm.rows.Chunk;
import dev.runm.rows.ChunkSink;
import dev.runm.rows.ModelTable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes the rows of a deployment in a thread of its own, so that the next chunk is ready when the
 * server has read the last one. At most three chunks are in memory at a time.
 */
final class ChunkFeed implements AutoCloseable {
  private final BlockingQueue<Object> ready = new ArrayBlockingQueue<>(1);
  private final Thread maker;

  /** What follows the last chunk: nothing, or the reason why there are no more. */
  private record End(Throwable failure) {}

  /** Says that nobody takes chunks any more. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  ChunkFeed(DeploymentRows rows, Function<Consumer<Chunk>, ChunkSink> format) {
    maker = new Thread(() -> make(rows, format), "runm-load-rows");
    maker.setDaemon(true);
    maker.start();
  }

  /** Returns the next chunk, waiting for it; null after the last one. */
  Chunk next() {
    try {
      Object next = ready.take();
      if (next instanceof Chunk chunk) {
        return chunk;
      }
      End end = (End) next;
      ready.add(end);
      if (end.failure() != null) {
        throw new IllegalStateException("rows could not be made", end.failure());
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadInterruptedException();
    }
  }

  /** Stops making rows. */
  @Override
  public void close() {
    maker.interrupt();
    boolean interrupted = false;
    while (maker.isAlive()) {
      try {
        maker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(DeploymentRows rows, Function<Consumer<Chunk>, ChunkSink> format) {
    try {
      ChunkSink sink = format.apply(this::put);
      for (ModelTable table : ModelTable.values()) {
        sink.begin(table);
        rows.of(table).writeTo(sink);
        sink.flush();
      }
      put(new End(null));
    } catch (Abandoned e) {
      // nobody waits for more
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void put(Object next) {
    try {
      ready.put(next);
    } catch (InterruptedException e) {
      throw new Abandoned();
    }
  }

  private void fail(Throwable failure) {
    try {
      put(new End(failure));
    } catch (Abandoned e) {
      // nobody waits for the failure either
    }
  }
}
