package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is written to the log of a command that failed. */
class FailureTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(Failure.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  @Test
  void whatMayHoldASecretIsLeftOutAndTheTraceStays() {
    SQLException lost = new SQLException("Communications link failure", "08S01");
    lost.addSuppressed(new IllegalStateException("password=hunter2"));
    Failure.told(
        new IllegalStateException("### SQL: SELECT SLEEP(25), 'topsecrettoken=hunter2'", lost),
        false);
    assertThat(written())
        .doesNotContain("hunter2")
        .contains("java.lang.IllegalStateException: (what it says may hold a secret)")
        .contains("java.sql.SQLException: Communications link failure")
        .contains("at dev.runm.shell.FailureTest");
  }

  @Test
  void whatHoldsNoneIsWrittenAsItIs() {
    Failure.told(new IllegalStateException("### SQL: SELECT 1", new RuntimeException("x")), false);
    assertThat(written())
        .contains("java.lang.IllegalStateException: ### SQL: SELECT 1")
        .contains("Caused by:")
        .contains("java.lang.RuntimeException: x");
  }

  @Test
  void failuresThatAreCausesOfEachOtherAreWrittenOnce() {
    IllegalStateException first = new IllegalStateException("first");
    IllegalStateException second = new IllegalStateException("second", first);
    first.addSuppressed(second);
    Failure.told(second, false);
    assertThat(written()).contains("first").contains("second");
  }

  private String written() {
    return ThrowableProxyUtil.asString(log.list.get(0).getThrowableProxy());
  }
}
