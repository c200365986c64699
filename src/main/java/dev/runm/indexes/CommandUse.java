package dev.runm.indexes;

import dev.runm.shell.CommandLine;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one command does with each index. */
final class CommandUse {
  private final CommandLine command;
  private final int statements;
  private final Map<Index, Set<How>> uses = new LinkedHashMap<>();
  private final Set<String> scanned = new TreeSet<>();

  CommandUse(CommandLine command, int statements) {
    this.command = command;
    this.statements = statements;
  }

  void use(Index index, How how) {
    uses.computeIfAbsent(index, unused -> EnumSet.noneOf(How.class)).add(how);
  }

  void scan(String table) {
    scanned.add(table);
  }

  String command() {
    return command.toString();
  }

  /** Returns how many statements the command sent. */
  int statements() {
    return statements;
  }

  /** Returns how the index is used; nothing where it is not. */
  Set<How> of(Index index) {
    return uses.getOrDefault(index, Set.of());
  }

  /** Returns the use that reads most of the index. */
  Optional<How> most(Index index) {
    return of(index).stream().max(How::compareTo);
  }

  /** Returns the tables of which all rows are read without an index. */
  Set<String> scanned() {
    return scanned;
  }
}
