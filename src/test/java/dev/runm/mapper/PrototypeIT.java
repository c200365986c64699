package dev.runm.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped variant that searches as the prototype did. */
class PrototypeIT {
  private static final Pattern READ = Pattern.compile("findProviders.*?([\\d,]+) rows? read");
  private static TestShell shell;
  private static Path prototype;

  @BeforeAll
  static void load() {
    shell = TestShell.in("mapper_prototype");
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    Answer filled = shell.line("fill --to 1% --claim 1cpu-64M-10G");
    assertThat(filled.exitCode()).as(filled.err()).isEqualTo(ExitCode.OK);
    prototype = mappers().variant("prototype");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1cpu-64M-10G",
        "1cpu-64M-10G-complex-caps",
        "1cpu-64M-10G-resource-caps",
        "1cpu-64M-10G-membership"
      })
  void itFindsTheSameProvidersWithTheSameRoom(String claim) {
    String find = "find --limit all --format csv --claim " + claim;
    Answer usual = shell.line(find);
    Answer asFirst = mappers().with(prototype, () -> shell.line(find));
    assertThat(usual.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(usual.out().lines()).hasSizeGreaterThan(50);
    assertThat(asFirst.out()).isEqualTo(usual.out());
  }

  @Test
  void itUsesAnIndexForEveryAccessAndReadsEverything() {
    String explain = "explain find --claim 1cpu-64M-10G";
    long usual = read(shell.line(explain));
    Answer asFirst = mappers().with(prototype, () -> shell.line(explain));
    assertThat(asFirst.out()).doesNotContain("full scan", "full index scan");
    assertThat(read(asFirst)).isGreaterThan(20 * usual).isGreaterThan(3 * 2_000);
  }

  private static long read(Answer answer) {
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    Matcher read = READ.matcher(answer.out().replace("\n", " "));
    LongStream.Builder found = LongStream.builder();
    while (read.find()) {
      found.add(Long.parseLong(read.group(1).replace(",", "")));
    }
    return found.build().max().orElseThrow();
  }

  private static ReloadableMappers mappers() {
    return shell.bean(ReloadableMappers.class);
  }
}
