package dev.runm.output;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A command of the system's shell that reads an answer; what it writes is shown. */
final class CommandOutlet implements Outlet {
  private static final long LOOK_MILLIS = 100;

  /** What a command ends with that Ctrl-C ends. */
  private static final int INTERRUPTED = 130;

  private final Destination.ToCommand destination;
  private final Optional<Lending> lending;
  private final PrintWriter out;
  private final PrintWriter err;
  private final BooleanSupplier cancelled;
  private final List<Thread> shown = new ArrayList<>();
  private Process process;

  /**
   * @param lending hands it the terminal, where it may write to the process's own streams
   * @param cancelled whether somebody has asked the command that answers to stop
   */
  CommandOutlet(
      Destination.ToCommand destination,
      Optional<Lending> lending,
      PrintWriter out,
      PrintWriter err,
      BooleanSupplier cancelled) {
    this.destination = destination;
    this.lending = lending;
    this.out = out;
    this.err = err;
    this.cancelled = cancelled;
  }

  @Override
  public Writer open() throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", destination.command(), "sh"));
    words.addAll(destination.arguments());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(destination.environment());
    if (lending.isPresent()) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    process = builder.start();
    lending.ifPresent(Lending::begin);
    if (lending.isEmpty()) {
      shown.add(show(process.inputReader(StandardCharsets.UTF_8), out));
      shown.add(show(process.errorReader(StandardCharsets.UTF_8), err));
    }
    return new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  private static Thread show(Reader written, PrintWriter target) {
    Thread thread =
        new Thread(
            () -> {
              try (written) {
                written.transferTo(target);
              } catch (IOException ended) {
                target.flush();
              }
              target.flush();
            },
            "redirect");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** A command need not read to its end. */
  @Override
  public void finish(IOException failed) {
    if (process == null) {
      throw new UserException(
          "cannot run | %s: %s".formatted(destination.command(), failed.getMessage()), failed);
    }
    int code = await();
    if (code == INTERRUPTED && lending.isPresent()) {
      throw new ReadingEndedException();
    }
    if (code != 0 && !cancelled.getAsBoolean()) {
      throw new UserException(
          "| %s ended with exit code %d".formatted(destination.command(), code));
    }
  }

  @Override
  public void abandon() {
    if (process != null) {
      await();
    }
  }

  /** A command at the terminal hears of Ctrl-C itself, and may have a use for it. */
  private int await() {
    AtomicInteger code = new AtomicInteger();
    lending.ifPresentOrElse(
        lent -> lent.end(() -> code.set(awaitEnd())), () -> code.set(awaitEnd()));
    return code.get();
  }

  private int awaitEnd() {
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean() && lending.isEmpty()) {
          destroy();
        }
      }
      for (Thread thread : shown) {
        awaitEnd(thread);
      }
      return process.exitValue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      destroy();
      return 0;
    }
  }

  /** What a command has left behind keeps its output open, and outlives it. */
  private void awaitEnd(Thread thread) throws InterruptedException {
    do {
      thread.join(LOOK_MILLIS);
    } while (thread.isAlive() && !cancelled.getAsBoolean());
  }

  /** The shell alone would leave behind what it has started. */
  private void destroy() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
