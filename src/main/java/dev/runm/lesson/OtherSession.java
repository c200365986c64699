package dev.runm.lesson;

import dev.runm.output.Screen;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.RunningStatement;
import dev.runm.session.UserTransaction;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.Expected;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The other session of a step: runs commands on a thread and a connection of its own, says which,
 * and may hold a transaction open until the learner's command waits for it.
 */
final class OtherSession implements AutoCloseable {
  /** What it does beside commands. */
  static final String WAIT = "wait";

  private static final Duration LOOK = Duration.ofMillis(50);

  /** So long a wait lasts that is to be seen. */
  private static final Duration SHOWN = Duration.ofMillis(400);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CompletableFuture<ConfigurableApplicationContext> shell;
  private final Screen screen;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean waiting;
  private volatile boolean left;

  /**
   * @param shell the shell that runs the commands
   * @param screen where it is said what the other session does
   */
  OtherSession(
      CompletableFuture<ConfigurableApplicationContext> shell,
      List<CommandLine> commands,
      Screen screen) {
    this.shell = shell;
    this.screen = screen;
    this.thread = new Thread(() -> run(commands), "other-session");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns once it has done all that it does before it waits for the learner. */
  void awaitReady() {
    try {
      ready.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(List<CommandLine> commands) {
    try {
      run(commands, shell.join());
    } catch (RuntimeException failure) {
      if (!left) {
        say("failed: " + DatabaseFailure.words(failure));
      }
    } finally {
      ready.countDown();
    }
  }

  /** A transaction that the commands leave open is rolled back. */
  private void run(List<CommandLine> commands, ConfigurableApplicationContext own) {
    own.getBean(RunningStatement.class).reset();
    UserTransaction transaction = own.getBean(UserTransaction.class);
    try {
      for (CommandLine command : commands) {
        run(command, own);
      }
    } finally {
      if (transaction.isOpen()) {
        transaction.rollback();
      }
    }
  }

  private void run(CommandLine command, ConfigurableApplicationContext own) {
    if (left) {
      return;
    }
    if (command.words().equals(List.of(WAIT))) {
      await(own.getBean(LessonMapper.class));
    } else {
      say(command.toString());
      own.getBean(Dispatcher.class).run(command, Expected.NOTHING);
    }
  }

  /** Goes on a moment after somebody has begun to wait for a lock of this session. */
  private void await(LessonMapper mapper) {
    waiting = true;
    ready.countDown();
    try {
      List<Waiter> waiters = mapper.waiters();
      while (waiters.isEmpty() && !left) {
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        waiters = mapper.waiters();
      }
      waiting = false;
      for (Waiter waiter : waiters) {
        say("connection %d waits for me".formatted(waiter.connectionId()));
      }
      TimeUnit.MILLISECONDS.sleep(SHOWN.toMillis());
    } catch (InterruptedException stop) {
      left = true;
    }
  }

  private void say(String what) {
    screen.notice("other session> " + what);
  }

  /** Lets it finish what goes on by itself; a transaction that waits for nobody is rolled back. */
  @Override
  public void close() {
    try {
      if (waiting) {
        leave();
      }
      thread.join(PATIENCE.toMillis());
      if (thread.isAlive()) {
        leave();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() throws InterruptedException {
    left = true;
    if (shell.isDone() && !shell.isCompletedExceptionally()) {
      shell.join().getBean(RunningStatement.class).cancel();
    }
    thread.interrupt();
    thread.join(PATIENCE.toMillis());
  }
}
