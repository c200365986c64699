package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypedPathTest {
  private static final Path HOME = Path.of(System.getProperty("user.home"));

  @Test
  void aTildeAloneOrBeforeASlashIsTheHomeFolder() {
    assertThat(TypedPath.of("~/a/b.rsh")).isEqualTo(HOME.resolve("a/b.rsh"));
    assertThat(TypedPath.of("~")).isEqualTo(HOME);
  }

  @Test
  void anyOtherTildeIsPartOfTheName() {
    assertThat(TypedPath.of("~a/b")).isEqualTo(Path.of("~a/b"));
    assertThat(TypedPath.of("a/~/b")).isEqualTo(Path.of("a/~/b"));
  }

  @Test
  void whatNoFileCanBeCalledIsSaid() {
    assertThatThrownBy(() -> TypedPath.of("a\0b"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is no name of a file");
  }
}
