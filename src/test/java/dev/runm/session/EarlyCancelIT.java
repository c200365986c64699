package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import dev.runm.whatif.Change;
import dev.runm.whatif.WhatIf;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ctrl-C at a time when the server does not have the statement yet. */
class EarlyCancelIT {
  private static final String SCHEMA = "early_cancel";
  private static final Duration SLEEP = Duration.ofSeconds(30);
  private static final String SLOW = "SELECT SLEEP(%d), 'slow'".formatted(SLEEP.toSeconds());

  private final AtomicReference<Runnable> connecting = new AtomicReference<>(() -> {});
  private TestShell shell;

  @BeforeEach
  void open() {
    TestServer.drop(SCHEMA);
    ServerAddress address = TestServer.in(SCHEMA);
    shell =
        TestShell.on(
            () -> {
              connecting.getAndSet(() -> {}).run();
              return address;
            });
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void whatIsCancelledWhileItConnectsIsNotSent() {
    connecting.set(this::ctrlC);
    assertThatItEndsAtOnce("sql", SLOW);
  }

  @Test
  void whatIsCancelledBetweenTwoOfItsStatementsDoesNotSendTheNext() {
    before(sql -> sql.contains("READ ONLY"));
    assertThatItEndsAtOnce("sql", SLOW);
  }

  @Test
  void whatIsCancelledOnItsWayToTheServerIsCancelledThere() {
    before(SLOW::equals);
    assertThatItEndsAtOnce("sql", SLOW);
  }

  @Test
  void whatUndoesIsSentAlthoughCtrlCCameJustBefore() {
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    long patience = lockWaitSeconds();
    WhatIf whatIf = shell.bean(WhatIf.class);
    shell.bean(RunningStatement.class).reset();
    whatIf.during(
        List.of(Change.with("providers(generation)")),
        () -> {
          ctrlC();
          return true;
        });
    shell.bean(RunningStatement.class).reset();
    assertThat(whatIf.isTrying()).isFalse();
    assertThat(shell.line("sql SHOW INDEX FROM providers").out()).doesNotContain("ix_whatif");
    assertThat(lockWaitSeconds()).isEqualTo(patience);
  }

  private long lockWaitSeconds() {
    String answer = shell.line("sql --format tsv SELECT @@lock_wait_timeout").out();
    return Long.parseLong(answer.lines().skip(1).findFirst().orElseThrow());
  }

  private void assertThatItEndsAtOnce(String... words) {
    long start = System.nanoTime();
    Answer answer = shell.run(words);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.err()).isEqualTo("error: cancelled\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLEEP.dividedBy(2));
    assertThat(shell.line("sql SELECT 40 + 2 AS answer").out()).contains("42");
  }

  private void ctrlC() {
    shell.bean(RunningStatement.class).cancel();
  }

  private void before(Predicate<String> statement) {
    shell
        .bean(ReloadableMappers.class)
        .getConfiguration()
        .addInterceptor(new CtrlC(statement, new AtomicReference<>(this::ctrlC)));
  }

  /** Presses Ctrl-C once, when a statement is being prepared. */
  @Intercepts(
      @Signature(
          type = StatementHandler.class,
          method = "prepare",
          args = {Connection.class, Integer.class}))
  private record CtrlC(Predicate<String> statement, AtomicReference<Runnable> press)
      implements Interceptor {
    @Override
    public Object intercept(Invocation invocation) throws Throwable {
      String sql = ((StatementHandler) invocation.getTarget()).getBoundSql().getSql().strip();
      if (statement.test(sql)) {
        press.getAndSet(() -> {}).run();
      }
      return invocation.proceed();
    }
  }
}
