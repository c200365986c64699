package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers and connections that take no LOAD DATA LOCAL INFILE. */
class LocalInfileOffIT {
  private final List<String> notices = new ArrayList<>();

  @Test
  void aServerThatForbidsItGetsInserts() throws Exception {
    try (LoadedSchema schema = new LoadedSchema(true)) {
      schema.run("SET GLOBAL local_infile = 0");
      try (LoadSession session = LoadSession.open()) {
        assertLoadsByInsert(schema, session);
      } finally {
        schema.run("SET GLOBAL local_infile = 1");
      }
    }
  }

  @Test
  void aConnectionThatForbidsItGetsInserts() throws Exception {
    try (LoadedSchema schema = new LoadedSchema(false)) {
      assertLoadsByInsert(schema, schema.session());
    }
  }

  private void assertLoadsByInsert(LoadedSchema schema, LoadSession session) {
    LoadResult result =
        session.load(
            schema.job(Deployments.of100()),
            new LoadListener() {
              @Override
              public void notice(String line) {
                notices.add(line);
              }
            });

    assertThat(result.localInfile()).isFalse();
    assertThat(notices).singleElement().asString().contains("local_infile is off");
    assertThat(schema.value("SELECT COUNT(*) FROM provider_distances")).isEqualTo("400");
  }
}
