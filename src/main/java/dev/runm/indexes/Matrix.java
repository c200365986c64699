package dev.runm.indexes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which command uses which index.
 *
 * @param script where the commands are from
 * @param commands in their order; the first is number 1
 */
record Matrix(
    String script, List<Index> indexes, List<CommandUse> commands, List<LeftOut> leftOut) {
  /** Returns all that the commands together do with an index, but for writing to it. */
  Set<How> reads(Index index) {
    return commands.stream()
        .flatMap(command -> command.of(index).stream())
        .filter(how -> how != How.WRITE)
        .collect(Collectors.toSet());
  }

  /** Returns a name that no other index of the schema has. */
  String label(Index index) {
    long namesakes = indexes.stream().filter(one -> one.name().equals(index.name())).count();
    return namesakes == 1 ? index.name() : index.table() + " " + index.name();
  }
}
