package dev.runm.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what is no regular file, such as the pipe of {@code <(command)}, but does not wait for ever
 * for somebody to write into it.
 */
final class Pipe {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private Pipe() {}

  /**
   * Returns what comes out of {@code path}, at most so many bytes.
   *
   * @throws InterruptedIOException if it does not end in time
   */
  static byte[] read(Path path, int most) throws IOException {
    FutureTask<byte[]> reading =
        new FutureTask<>(
            () -> {
              try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(most);
              }
            });
    Thread thread = new Thread(reading, "profile");
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException known ? known : new IOException(failure);
    } catch (TimeoutException late) {
      thread.interrupt(); // closes what is being read
      throw new InterruptedIOException("it gave no end in " + PATIENCE.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
