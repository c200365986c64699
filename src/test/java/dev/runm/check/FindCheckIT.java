package dev.runm.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.check.GroupAnswer.Row;
import dev.runm.check.GroupAnswer.Supply;
import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.profile.ProfileLibrary;
import dev.runm.testing.TestShell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindCheckIT {
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in("find_check");
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1cpu-64M-10G",
        "1cpu-64M-10G-complex-caps",
        "1cpu-64M-10G-membership",
        "1cpu-64M-10G-resource-caps",
        "1cpu-64M-10G-next-decade",
        "1cpu-64M-10G-one-partition"
      })
  void aRightAnswerIsSaidToBeRight(String claim) {
    assertThat(check(claim, null, find(claim, "all")))
        .isEqualTo("Checked: 2,000 providers looked at one by one, same answer.");
  }

  @Test
  void anAnswerWithALimitIsRightIfItsRowsAre() {
    List<GroupAnswer> answer = find("1cpu-64M-10G", "3");
    assertThat(check("1cpu-64M-10G", 3, answer)).startsWith("Checked");
    assertThatThrownBy(() -> check("1cpu-64M-10G", 4, answer))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "the check found another answer: group compute: 3 rows where there should be 4");
    assertThatThrownBy(() -> check("1cpu-64M-10G", null, answer))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(
            "the check found another answer: group compute: said to be truncated; missing ")
        .hasMessageEndingWith("and 1994 more");
  }

  @Test
  void whatIsMissingSurplusOrDifferentIsNamedWithItsFigures() {
    List<Row> rows = new ArrayList<>(find("1cpu-64M-10G-complex-caps", "all").get(0).rows());
    Row left = rows.remove(0);
    Row changed = rows.remove(0);
    Map<String, Supply> supplies = new HashMap<>(changed.resources());
    supplies.put(
        "runm.cpu.shared",
        new Supply(BigInteger.TWO, BigInteger.valueOf(384), BigInteger.valueOf(384)));
    rows.add(new Row(changed.provider(), changed.uuid(), changed.root(), supplies));
    rows.add(new Row("nobody", "", "nobody", Map.of()));
    assertThatThrownBy(
            () ->
                check(
                    "1cpu-64M-10G-complex-caps",
                    null,
                    List.of(new GroupAnswer("compute", rows, false))))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "the check found another answer: group compute: different %s (runm.cpu.shared amount 1"
                    .formatted(changed.provider())
                + " free 384 capacity 384, not amount 2 free 384 capacity 384); surplus nobody;"
                + " missing %s".formatted(left.provider()));
  }

  private static String check(String claim, Integer limit, List<GroupAnswer> answer) {
    ClaimRequest request = shell.bean(ProfileLibrary.class).claim(claim);
    return shell.bean(FindCheck.class).check(request, limit, answer);
  }

  private static List<GroupAnswer> find(String claim, String limit) {
    TestShell.Answer found =
        shell.run("find", "--claim", claim, "--limit", limit, "--format", "json");
    assertThat(found.exitCode()).as(found.all()).isEqualTo(ExitCode.OK);
    List<GroupAnswer> groups = new ArrayList<>();
    for (JsonNode group : JsonMapper.shared().readTree(found.out()).get("groups")) {
      List<Row> rows = new ArrayList<>();
      group.get("providers").forEach(provider -> rows.add(row(provider)));
      groups.add(
          new GroupAnswer(group.get("group").asString(), rows, group.get("truncated").asBoolean()));
    }
    return groups;
  }

  private static Row row(JsonNode provider) {
    Map<String, Supply> supplies = new HashMap<>();
    provider
        .get("resources")
        .properties()
        .forEach(
            entry ->
                supplies.put(
                    entry.getKey(),
                    new Supply(
                        entry.getValue().get("amount").bigIntegerValue(),
                        entry.getValue().get("free").bigIntegerValue(),
                        entry.getValue().get("capacity").bigIntegerValue())));
    return new Row(
        provider.get("name").asString(),
        provider.get("uuid").asString(),
        provider.get("root").asString(),
        supplies);
  }
}
