package dev.runm.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {
  @TempDir private Path folder;

  /** The owner of the machine may write to any file. */
  @Test
  void aFileThatMayNotBeReplacedIsRefusedAtOnce() throws IOException {
    Path page = Files.createFile(folder.resolve("page.html"));
    assumeThat(page.toFile().setReadOnly() && !Files.isWritable(page)).isTrue();
    assertThatThrownBy(() -> PageFile.of(page.toString()))
        .isInstanceOf(UsageException.class)
        .hasMessage("--out %s: you may not write to that file".formatted(page));
  }
}
