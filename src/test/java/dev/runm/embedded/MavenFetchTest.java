package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenFetchTest {
  @Test
  void theReasonIsTheFirstErrorWithoutMavensFrame() {
    assertThat(
            MavenFetch.reason(
"""
[WARNING] something else
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-dependency-plugin:3.10.0:unpack (mysql) on project runm: Could not transfer artifact: Unknown host -> [Help 1]
[ERROR] \n[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
"""))
        .isEqualTo("Could not transfer artifact: Unknown host");
  }

  @Test
  void withoutAnErrorTheLastLineTellsMost() {
    assertThat(MavenFetch.reason("one\nJAVA_HOME is not defined correctly\n"))
        .isEqualTo("JAVA_HOME is not defined correctly");
    assertThat(MavenFetch.reason("")).isEqualTo("Maven said nothing");
  }
}
