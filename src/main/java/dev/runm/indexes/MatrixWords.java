package dev.runm.indexes;

import dev.runm.output.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words what the matrix comes to. */
record MatrixWords(Matrix matrix) {
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        Arrays.stream(How.values())
            .map(how -> how.letter() + " " + how.words())
            .collect(
                Collectors.joining(
                    "; ", "", "; where there are several, the one that reads most.")));
    scanned().forEach(notes::add);
    if (matrix.commands().isEmpty()) {
      notes.add("No command was explained.");
      return notes;
    }
    notes.add("%s; all of it was rolled back.".formatted(explained()));
    notes.add(
        "Nothing is found by them, only read from one end on: %s."
            .formatted(names(this::isOnlyRead)));
    notes.add(
        "Unique, and read by no command, so they guard: %s."
            .formatted(names(index -> isUnread(index) && index.isUnique())));
    notes.add(
        "Read by no command: %s.".formatted(names(index -> isUnread(index) && !index.isUnique())));
    return notes;
  }

  private boolean isOnlyRead(Index index) {
    return matrix.reads(index).equals(Set.of(How.WHOLE));
  }

  private boolean isUnread(Index index) {
    return matrix.reads(index).isEmpty();
  }

  private String explained() {
    String commands = Figures.count(matrix.commands().size(), "commands");
    return matrix.leftOut().isEmpty()
        ? commands + " explained"
        : "%s explained, %s left out".formatted(commands, Figures.count(matrix.leftOut().size()));
  }

  private List<String> scanned() {
    TreeSet<String> tables = new TreeSet<>();
    matrix.commands().forEach(command -> tables.addAll(command.scanned()));
    return tables.stream()
        .map(
            table ->
                "Read whole without an index: %s, by %s."
                    .formatted(table, numbers(command -> command.scanned().contains(table))))
        .toList();
  }

  /** The primary key is the table, so it is never among them. */
  private String names(Predicate<Index> test) {
    String names =
        matrix.indexes().stream()
            .filter(index -> !index.isPrimary() && test.test(index))
            .map(this::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  private String name(Index index) {
    String users = numbers(command -> !command.of(index).isEmpty());
    String verb = isUnread(index) ? "written" : "used";
    return matrix.label(index) + (users.isEmpty() ? "" : " (%s by %s)".formatted(verb, users));
  }

  /** Returns the numbers of commands, such as {@code 1-4, 7}. */
  private String numbers(Predicate<CommandUse> test) {
    List<CommandUse> commands = matrix.commands();
    List<String> runs = new ArrayList<>();
    for (int first = 0; first < commands.size(); first++) {
      if (test.test(commands.get(first))) {
        int from = first;
        int end =
            IntStream.range(from, commands.size())
                .filter(i -> !test.test(commands.get(i)))
                .findFirst()
                .orElse(commands.size());
        runs.add(end - from == 1 ? "" + end : (from + 1) + "-" + end);
        first = end;
      }
    }
    return String.join(", ", runs);
  }
}
