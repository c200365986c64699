package dev.runm.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that processes lock. The operating system lets go of the lock when a process dies, however
 * it dies. It keeps locks a process, not a channel: closing one of two channels on the same file
 * would lose the locks of both, so no other code of this process may open it.
 */
final class LockFile implements AutoCloseable {
  private static final long PATIENCE_NANOSECONDS = 3_000_000_000L;
  private static final long ALL = Long.MAX_VALUE;

  private final FileChannel channel;
  private FileLock lock;

  /** Something that is done under the lock. */
  interface Step<T> {
    T run() throws IOException;
  }

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  static LockFile open(Path file) throws IOException {
    return new LockFile(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** Does something while no other process does; {@code tellPatience} is run if that takes time. */
  <T> T alone(Runnable tellPatience, Step<T> step) throws IOException {
    long begin = System.nanoTime();
    boolean told = false;
    while (!tryAlone()) {
      if (!told && System.nanoTime() - begin > PATIENCE_NANOSECONDS) {
        told = true;
        tellPatience.run();
      }
      Pause.briefly();
    }
    try {
      return step.run();
    } finally {
      release();
    }
  }

  /** Takes the lock for this process alone, unless another process has any part in it. */
  boolean tryAlone() throws IOException {
    lock = channel.tryLock(0, ALL, false);
    return lock != null;
  }

  /** Takes part in the lock, unless another process has it alone. */
  boolean tryShare() throws IOException {
    lock = channel.tryLock(0, ALL, true);
    return lock != null;
  }

  void release() throws IOException {
    if (lock != null) {
      lock.release();
      lock = null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
