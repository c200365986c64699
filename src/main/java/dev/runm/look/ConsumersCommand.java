package dev.runm.look;

import dev.runm.error.UsageException;
import dev.runm.find.Limit;
import dev.runm.output.Report;
import dev.runm.profile.UuidOption;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code consumers [--project UUID] [--user UUID] [--type T] [--like PREFIX] [--limit N|all]}. */
@ShellCommand
class ConsumersCommand {
  static final Fields<ConsumerRow> FIELDS =
      new Fields<>(
          List.of(
              Field.text("name", ConsumerRow::name),
              Field.text("uuid", ConsumerRow::uuid).asDetail(),
              Field.text("type", ConsumerRow::type),
              Field.text("project", ConsumerRow::project).asBelow(),
              Field.text("user", ConsumerRow::userUuid).asBelow(),
              Field.number("generation", ConsumerRow::generation),
              Field.number("held", ConsumerRow::held)));

  private final Names names;
  private final ConsumerMapper mapper;

  ConsumersCommand(Names names, ConsumerMapper mapper) {
    this.names = names;
    this.mapper = mapper;
  }

  @Command(
      name = "consumers",
      group = "Consumption",
      description = "Lists consumers with the number of allocations each holds now.",
      help =
          """
          Consumers come by name; those of a project or of a type in the order of creation.""")
  Report consumers(
      @Option(longName = "project", description = "those of this project") @ValueName("UUID")
          String project,
      @Option(longName = "user", description = "those of this user of the project")
          @ValueName("UUID")
          String user,
      @Option(longName = "type", description = "those of this consumer type") String type,
      @Option(longName = "like", description = "those whose name begins so") @ValueName("PREFIX")
          String like,
      @Option(longName = "limit", defaultValue = "50", description = "how many consumers")
          @ValueName("N|all")
          String limit) {
    if (user != null && project == null) {
      throw new UsageException("--user goes with --project: a user's consumers are a project's");
    }
    Limit most = Limit.parse(limit);
    ConsumerQuery query =
        new ConsumerQuery(
            Patterns.startingWith(like),
            project == null ? null : UuidOption.parse("--project", project),
            user == null ? null : UuidOption.parse("--user", user),
            names.consumerTypeIfGiven(type),
            most.plusOne());
    return Listing.of("consumers", FIELDS, Page.of(most, read(query, like != null)));
  }

  private List<ConsumerRow> read(ConsumerQuery query, boolean named) {
    long now = Instant.now().getEpochSecond();
    List<ConsumerRow> rows = new ArrayList<>();
    ResultHandler<ConsumerRow> add = found -> rows.add(found.getResultObject());
    if (query.project() != null) {
      mapper.fromOwner(query, now, add);
    } else if (query.typeId() != null && !named) {
      mapper.fromType(query, now, add);
    } else {
      mapper.fromNames(query, now, add);
    }
    return rows;
  }
}
