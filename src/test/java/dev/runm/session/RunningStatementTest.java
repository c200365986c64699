package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunningStatementTest {

  @Test
  void aClockThatPassesTheEndBetweenTwoLooksEndsTheWaiting() {
    AtomicLong hours = new AtomicLong();
    RunningStatement running = new RunningStatement();
    assertThatCode(
            () ->
                running.sleep(
                    Duration.ofHours(2), () -> hours.getAndIncrement() * 3_600_000_000_000L))
        .doesNotThrowAnyException();
  }

  @Test
  void aStatementThatTheDriverHasNotSentYetIsCancelledAgain() throws Exception {
    RunningStatement running = new RunningStatement();
    CountDownLatch asked = new CountDownLatch(3);
    Statement statement =
        (Statement)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, method, arguments) -> {
                  asked.countDown();
                  return null;
                });
    boolean cancelled =
        running.during(
            statement,
            () -> {
              running.cancel();
              return waited(asked);
            });
    assertThat(cancelled).isTrue();
  }

  @Test
  void aRequestRefusesOneStatementAndWhatIsUndoneThenIsSent() {
    RunningStatement running = new RunningStatement();
    assertThatCode(running::refuseIfCancelled).doesNotThrowAnyException();
    running.cancel();
    assertThatThrownBy(running::refuseIfCancelled).isInstanceOf(SQLException.class);
    assertThatCode(running::refuseIfCancelled).doesNotThrowAnyException();
    running.cancel();
    assertThatCode(running::refuseIfCancelled)
        .as("a second Ctrl-C, while something is undone")
        .doesNotThrowAnyException();
  }

  @Test
  void aCommandThatHasHeardOfTheRequestMaySendWhatStoppingNeeds() {
    RunningStatement running = new RunningStatement();
    running.cancel();
    assertThat(running.cancelled()).isTrue();
    assertThatCode(running::refuseIfCancelled).doesNotThrowAnyException();
    running.reset();
    running.cancel();
    running.failed();
    assertThatCode(running::refuseIfCancelled).doesNotThrowAnyException();
  }

  @Test
  void aRequestIsForgottenBeforeTheNextCommand() {
    RunningStatement running = new RunningStatement();
    running.cancel();
    running.reset();
    assertThatCode(running::refuseIfCancelled).doesNotThrowAnyException();
    assertThat(running.cancelled()).isFalse();
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
