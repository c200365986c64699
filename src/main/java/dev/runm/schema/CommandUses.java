package dev.runm.schema;

import dev.runm.error.UserException;
import dev.runm.session.ReloadableMappers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which commands use which tables: what a command may send is a list made from its code, and what a
 * statement names is read from the mappers folder as it is now.
 */
@Component
class CommandUses {
  private final ReloadableMappers mappers;
  private Read last = new Read(Map.of(), List.of());

  /**
   * What was read last.
   *
   * @param files their texts
   */
  private record Read(Map<Path, String> files, List<MapperStatement> statements) {}

  CommandUses(ReloadableMappers mappers) {
    this.mappers = mappers;
  }

  /** Returns the commands that use a table, in the order of their names. */
  List<TableUse> of(String table) {
    Map<String, Set<Way>> named = new TreeMap<>();
    statements()
        .forEach(
            statement -> {
              Set<Way> ways = statement.ways(table);
              if (!ways.isEmpty()) {
                named.put(statement.name(), ways);
              }
            });
    List<TableUse> uses = new ArrayList<>();
    SentStatements.byCommand()
        .forEach(
            (command, sent) -> {
              List<String> statements = sent.stream().filter(named::containsKey).toList();
              Set<Way> ways = new TreeSet<>();
              statements.forEach(statement -> ways.addAll(named.get(statement)));
              if (!statements.isEmpty()) {
                uses.add(new TableUse(command, ways.stream().map(Way::word).toList(), statements));
              }
            });
    return uses;
  }

  /** Reads the files anew, and takes them apart if they are not those of the last time. */
  private synchronized List<MapperStatement> statements() {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(mappers.folder())) {
      for (Path file : found.filter(one -> one.toString().endsWith(".xml")).toList()) {
        files.put(file, Files.readString(file));
      }
    } catch (IOException failure) {
      throw new UserException(
          "cannot read %s: %s".formatted(mappers.folder(), failure.getMessage()), failure);
    }
    if (!files.equals(last.files())) {
      last = new Read(files, MapperStatement.in(files));
    }
    return last.statements();
  }
}
