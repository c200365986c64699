package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.Deployment;
import dev.runm.rows.ModelTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two loads of the same deployment. */
class RepeatedLoadIT {
  private final Deployment deployment =
      Deployments.layout("l", List.of("east", "west"), 2, 3, 4, Deployments.nested(), Map.of());

  @Test
  void theSameSeedGivesTheSameTables() throws Exception {
    try (LoadedSchema one = new LoadedSchema();
        LoadedSchema two = new LoadedSchema()) {
      one.session().load(one.job(deployment, 42));
      two.session().load(two.job(deployment, 42));

      assertThat(two.contents()).isEqualTo(one.contents());
    }
  }

  @Test
  void rowsSentByInsertAreTheSameAsThoseSentByLoadData() throws Exception {
    try (LoadedSchema lines = new LoadedSchema(true);
        LoadedSchema inserts = new LoadedSchema(false)) {
      lines.load(ListedProvidersIT.mixed());
      inserts.load(ListedProvidersIT.mixed());

      assertThat(inserts.contents()).isEqualTo(lines.contents());
    }
  }

  @Test
  void anotherSeedGivesOtherUuidsAndNothingElse() throws Exception {
    try (LoadedSchema schema = new LoadedSchema()) {
      schema.session().load(schema.job(deployment, 1));
      Map<String, List<String>> before = schema.contents();
      List<String> uuidsBefore = schema.rows("SELECT uuid FROM providers ORDER BY id");
      schema.session().load(schema.job(deployment, 2));
      Map<String, List<String>> after = schema.contents();

      assertThat(schema.rows("SELECT uuid FROM providers ORDER BY id"))
          .doesNotContainAnyElementsOf(uuidsBefore);
      assertThat(after.get("provider_distances")).isEqualTo(before.get("provider_distances"));
      assertThat(after.get("inventories")).isEqualTo(before.get("inventories"));
    }
  }

  @Test
  void aLoadReplacesAllThatWasThere() throws Exception {
    try (LoadedSchema schema = new LoadedSchema()) {
      schema.load(deployment);
      schema.load(Deployments.of100());

      assertThat(schema.value("SELECT name FROM runm_deployment")).isEqualTo("100-shared-compute");
      assertThat(schema.value("SELECT COUNT(*) FROM providers")).isEqualTo("100");
      assertThat(schema.tables()).hasSize(ModelTable.values().length + 1);
    }
  }

  @Test
  void theSessionIsAsItWas() throws Exception {
    try (LoadedSchema schema = new LoadedSchema()) {
      schema.run();
      SessionSettings before = new SessionSettings("ANSI_QUOTES", true, 77);
      schema.session().mapper().changeSettings(before);
      schema.load(deployment);

      assertThat(schema.session().mapper().settings()).isEqualTo(before);
      assertThat(schema.session().connection().getCatalog()).isEqualTo(schema.name());
    }
  }
}
