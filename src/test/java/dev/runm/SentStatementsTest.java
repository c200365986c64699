package dev.runm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What {@code schema} says of commands is made from their code. Write the list anew with {@code
 * -Drunm.golden=write -Dtest=SentStatementsTest} when code calls other statements than before.
 */
class SentStatementsTest {
  private static final Path LIST =
      Path.of(System.getProperty("runm.home"), "src/main/resources/dev/runm/schema/commands.tsv");
  private static final String HEAD =
      "# Command and statement that it may send, made from the code: -Drunm.golden=write"
          + " -Dtest=SentStatementsTest\n";

  @Test
  void theListOfStatementsIsWhatTheCodeSays() throws IOException {
    StringBuilder list = new StringBuilder(HEAD);
    new CommandCode(ArchitectureTest.MAIN)
        .statements()
        .forEach(
            (command, statements) ->
                statements.forEach(
                    statement -> list.append(command).append('\t').append(statement).append('\n')));
    if ("write".equals(System.getProperty("runm.golden"))) {
      Files.writeString(LIST, list);
    }
    assertThat(list).as(HEAD).hasToString(Files.readString(LIST));
  }
}
