package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shells keep for each other in a file is whole at any moment. */
class KeptLinesTest {
  @TempDir private Path state;

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    KeptLines kept = new KeptLines(state.resolve("new/lessons"));
    kept.write(List.of("one", "two"));
    assertThat(kept.read()).containsExactly("one", "two");
    assertThat(files(state.resolve("new"))).isEqualTo(1);
  }

  @Test
  void whoeverReadsMeanwhileReadsTheOldLinesToTheirEnd() throws IOException {
    KeptLines kept = new KeptLines(state.resolve("lessons"));
    kept.write(Collections.nCopies(20_000, "old"));
    try (BufferedReader reader = Files.newBufferedReader(state.resolve("lessons"))) {
      assertThat(reader.readLine()).isEqualTo("old");
      kept.write(List.of("new"));
      assertThat(reader.lines()).hasSize(19_999).containsOnly("old");
    }
    assertThat(kept.read()).containsExactly("new");
  }

  @Test
  void shellsThatWriteAtOnceDoNotMixTheirLines() throws Exception {
    KeptLines kept = new KeptLines(state.resolve("lessons"));
    ExecutorService shells = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all =
          IntStream.range(0, 4).<Future<?>>mapToObj(i -> shells.submit(() -> rewrite(i))).toList();
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      shells.shutdown();
    }
    assertThat(kept.read()).hasSize(500);
    assertThat(files(state)).isEqualTo(1);
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  /** Every write succeeds, and what is read is what one of them has written. */
  private Void rewrite(int shell) throws IOException {
    KeptLines kept = new KeptLines(state.resolve("lessons"));
    for (int i = 0; i < 200; i++) {
      kept.write(Collections.nCopies(500, "line of " + shell));
      List<String> read = kept.read();
      assertThat(read).hasSize(500).containsOnly(read.get(0));
    }
    return null;
  }
}
