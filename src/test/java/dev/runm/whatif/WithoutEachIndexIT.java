package dev.runm.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statements of find and claim answer the same without any one of the indexes. */
class WithoutEachIndexIT {
  private static final String SCHEMA = "whatif_without";
  private static final List<String> QUESTIONS =
      List.of(
          "find --format json --claim 1cpu-64M-10G-complex-caps",
          "find --format json --claim 1cpu-64M-10G-resource-caps",
          "find --format json --claim 1cpu-64M-10G-near --order free",
          "find --format json --claim 1cpu-64M-10G-next-decade --order name",
          "claim --format json 2x-1cpu-64M-10G-isolated --limit 3");

  @Test
  void answersAreTheSame() {
    List<String> different = new ArrayList<>();
    try (TestShell shell = TestShell.in(SCHEMA)) {
      assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(shell.line("claim 1cpu-64M-10G --execute --consumer vm1").exitCode())
          .isEqualTo(ExitCode.OK);
      Map<String, String> answers = new LinkedHashMap<>();
      QUESTIONS.forEach(question -> answers.put(question, answer(shell, question)));
      for (String index : indexes()) {
        assertThat(shell.line("whatif hide " + index).exitCode()).isEqualTo(ExitCode.OK);
        answers.forEach(
            (question, expected) -> {
              if (!answer(shell, question).equals(expected)) {
                different.add(question + " without " + index);
              }
            });
        for (String work :
            List.of("explain claim 1cpu-64M-10G --execute", "explain release --consumer vm1")) {
          Answer explained = shell.line(work);
          if (explained.exitCode() != ExitCode.OK) {
            different.add(work + " without " + index + ": " + explained.err());
          }
        }
        shell.line("whatif reset");
      }
    }
    TestServer.drop(SCHEMA);
    assertThat(different).isEmpty();
  }

  /** The window of a claim without one begins now, which is another time for each question. */
  private static String answer(TestShell shell, String question) {
    Answer answer = shell.line(question);
    assertThat(answer.exitCode()).as(question + answer.err()).isEqualTo(ExitCode.OK);
    return answer.out().replaceAll("\"acquire\": ?\\d+", "now");
  }

  /** Every index of the tables that grow. */
  private static List<String> indexes() {
    return new Database(SCHEMA)
        .rows(
            "SELECT DISTINCT CONCAT(s.index_name, ' ON ', s.table_name)"
                + " FROM information_schema.statistics s JOIN information_schema.tables t"
                + " ON t.table_schema = s.table_schema AND t.table_name = s.table_name"
                + " WHERE s.table_schema = DATABASE() AND t.table_comment NOT LIKE 'lookup:%'"
                + " AND s.table_name <> 'runm_deployment' ORDER BY 1");
  }
}
