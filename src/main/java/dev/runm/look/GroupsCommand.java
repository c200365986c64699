package dev.runm.look;

import dev.runm.find.Limit;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code groups [--member PROVIDER] [--like PREFIX] [--after NAME] [--limit N|all]}. */
@ShellCommand
class GroupsCommand {
  private static final Fields<Division> FIELDS =
      new Fields<>(
          List.of(
              Field.text("name", Division::name),
              Field.text("uuid", Division::uuid).asDetail(),
              Field.number("members", Division::providers)));

  private final Names names;
  private final DivisionMapper mapper;

  GroupsCommand(Names names, DivisionMapper mapper) {
    this.names = names;
    this.mapper = mapper;
  }

  @Command(
      name = "groups",
      group = "Relations",
      description = "Lists provider groups with the number of their members.",
      help =
          """
          Groups come by name. The members of those that are shown are counted one by one, some
          ten million a second. Nested providers count: they are in the groups of an ancestor.""")
  Report groups(
      @Option(longName = "member", description = "those that this provider is in") String member,
      @Option(longName = "like", description = "those whose name begins so") @ValueName("PREFIX")
          String like,
      @Option(longName = "after", description = "those whose name comes after this one")
          String after,
      @Option(longName = "limit", defaultValue = "50", description = "how many groups")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    String pattern = Patterns.startingWith(like);
    String start = after == null ? "" : after;
    List<Division> found =
        member == null
            ? mapper.groups(pattern, start, most.plusOne())
            : mapper.groupsOf(names.provider(member), pattern, start, most.plusOne());
    return Listing.of("groups", FIELDS, Page.of(most, found));
  }
}
