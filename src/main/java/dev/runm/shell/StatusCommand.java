package dev.runm.shell;

import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.ServerAddress;
import dev.runm.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;

/** {@code status}. */
@ShellCommand
class StatusCommand {
  private final Session session;
  private final StatusMapper mapper;
  private final CurrentDeployment deployment;
  private final ReloadableMappers mappers;

  StatusCommand(
      Session session,
      StatusMapper mapper,
      CurrentDeployment deployment,
      ReloadableMappers mappers) {
    this.deployment = deployment;
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
    facts.put("deployment", deployment.loaded().map(StatusCommand::words).orElse("none loaded"));
    facts.put("mappers", mappers.folder().toString());
    return new StatusReport(facts);
  }

  private static String words(LoadedDeployment deployment) {
    return "%s, %s, seed %d"
        .formatted(
            deployment.name(), Figures.count(deployment.nodes(), "nodes"), deployment.seed());
  }
}
