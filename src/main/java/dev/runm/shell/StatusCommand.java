package dev.runm.shell;

import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.session.Encryption;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.ServerAddress;
import dev.runm.session.Session;
import dev.runm.session.TransactionState;
import dev.runm.session.UserTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;

/** {@code status}. */
@ShellCommand
class StatusCommand {
  private final Session session;
  private final StatusMapper mapper;
  private final CurrentDeployment deployment;
  private final ReloadableMappers mappers;
  private final UserTransaction transaction;

  StatusCommand(
      Session session,
      StatusMapper mapper,
      CurrentDeployment deployment,
      ReloadableMappers mappers,
      UserTransaction transaction) {
    this.transaction = transaction;
    this.deployment = deployment;
    this.session = session;
    this.mapper = mapper;
    this.mappers = mappers;
  }

  @Command(
      name = "status",
      group = "Session",
      description = "Shows server, connection, transaction, schema and deployment.")
  Report status() {
    ServerAddress address = session.server();
    ServerFacts server = mapper.server();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("server", address.host() + (address.embedded() ? " (embedded)" : ""));
    facts.put("version", server.version() + ", " + server.edition());
    facts.put("user", server.account());
    facts.put("connection", server.connectionId());
    facts.put("encryption", Encryption.of(session.connection()).orElse("not encrypted"));
    facts.put("transaction", transaction.state().map(StatusCommand::words).orElse("none open"));
    facts.put("schema", address.schema());
    facts.put("deployment", deployment.loaded().map(StatusCommand::words).orElse("none loaded"));
    facts.put("mappers", mappers.folder().toString());
    return new StatusReport(facts);
  }

  private static String words(TransactionState open) {
    List<String> words = new ArrayList<>();
    words.add("open for " + Figures.duration(open.age()));
    open.isolation().ifPresent(level -> words.add(level.code()));
    if (open.readOnly()) {
      words.add("read only");
    }
    words.add(open.contents());
    String all = String.join(", ", words);
    return open.savepoints().isEmpty()
        ? all
        : all + "; savepoints " + String.join(", ", open.savepoints());
  }

  private static String words(LoadedDeployment deployment) {
    return "%s, %s, seed %d"
        .formatted(
            deployment.name(), Figures.count(deployment.nodes(), "nodes"), deployment.seed());
  }
}
