package dev.runm.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.shell.Declaration;
import dev.runm.shell.Declarations;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The manual page and what completes words in bash and zsh say what the commands declare. With
 * {@code -Drunm.golden=write} they are written instead.
 */
class HelpFilesIT {
  private static final Path LIB = Path.of("scripts/lib");

  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("help_files");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void theManualIsThatOfTheCommandsAndTopics() throws IOException {
    Topics topics = shell.bean(Topics.class);
    List<Page> pages =
        topics.names().stream().map(name -> topics.named(name).orElseThrow()).toList();
    compare(ManPage.of(usage(), commands(), pages), LIB.resolve("man/man1/runm.1"));
  }

  @Test
  void bashCompletesWhatTheCommandsTake() throws IOException {
    List<String> about = shell.bean(Guide.class).names();
    compare(
        BashCompletion.of(resource("completion.bash"), usage(), commands(), about),
        LIB.resolve("completion.bash"));
  }

  @Test
  void zshCompletesWhatTheCommandsTake() throws IOException {
    List<String> about = shell.bean(Guide.class).names();
    compare(
        ZshCompletion.of(resource("completion.zsh"), usage(), commands(), about),
        LIB.resolve("completion.zsh"));
  }

  private static void compare(String made, Path kept) throws IOException {
    if ("write".equals(System.getProperty("runm.golden"))) {
      Files.writeString(kept, made);
    }
    assertThat(made)
        .as("%s, which -Dit.test=HelpFilesIT -Drunm.golden=write makes anew", kept)
        .isEqualTo(Files.readString(kept));
  }

  private static List<Declaration> commands() {
    return shell.bean(Declarations.class).all();
  }

  private static LauncherUsage usage() throws IOException {
    return new LauncherUsage(
        Files.readString(Path.of("src/main/resources/dev/runm/start/usage.txt")));
  }

  private static String resource(String name) throws IOException {
    try (var text = HelpFilesIT.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
