package dev.runm.shell;

import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.ServerAddress;
import dev.runm.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.shell.core.command.annotation.Command;

/** {@code status}. */
@ShellCommand
class StatusCommand {
  private final Session session;
  private final StatusMapper mapper;
  private final ReloadableMappers mappers;

  StatusCommand(Session session, StatusMapper mapper, ReloadableMappers mappers) {
    this.session = session;
    this.mapper = mapper;
    this.mappers = mappers;
  }

  @Command(
      name = "status",
      group = "Session",
      description = "Shows server, version, schema, deployment and connection.")
  Report status() {
    ServerAddress address = session.server();
    ServerFacts server = mapper.server();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("server", address.host() + (address.embedded() ? " (embedded)" : ""));
    facts.put("version", server.version() + ", " + server.edition());
    facts.put("user", server.account());
    facts.put("connection", server.connectionId());
    facts.put("schema", address.schema());
    facts.put("deployment", deployment().map(StatusCommand::words).orElse("none loaded"));
    facts.put("mappers", mappers.folder().toString());
    return new StatusReport(facts);
  }

  private Optional<LoadedDeployment> deployment() {
    try {
      return Optional.ofNullable(mapper.deployment());
    } catch (DataAccessException failure) {
      if (DatabaseFailure.isMissingTable(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static String words(LoadedDeployment deployment) {
    return "%s, %s, seed %d"
        .formatted(
            deployment.name(), Figures.count(deployment.nodes(), "nodes"), deployment.seed());
  }
}
