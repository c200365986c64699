package dev.runm.whatif;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.whatif.WhatIfReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code whatif hide|add|drop|show|reset …}. */
@ShellCommand
class WhatIfCommand {
  static final List<String> ACTIONS = List.of("add", "drop", "hide", "reset", "show");

  private static final String KEPT_OUT =
      "statements of this session do without it; other sessions see nothing of that";

  private final WhatIf whatIf;
  private final WhatIfMapper mapper;
  private final TriedIndexes tried;

  WhatIfCommand(WhatIf whatIf, WhatIfMapper mapper, TriedIndexes tried) {
    this.whatIf = whatIf;
    this.mapper = mapper;
    this.tried = tried;
  }

  @Command(
      name = "whatif",
      group = "Plans",
      description = "Tries indexes added, hidden or dropped, for this session alone.",
      help =
          """
          hide    statements of this session do without an index, by an optimizer hint
          add     an index is added, INVISIBLE: this session uses it, no other one does
          drop    an added index goes; any other one is kept out as hide does
          show    what is tried now
          reset   undoes all of it, or what is tried with one index

          All is undone when the session ends too; after a crash, when the next one begins.

          Writes of all sessions maintain an added index while it is there, and one that is
          dropped in play. MySQL may draw on the statistics of an index that it does not use
          when it estimates how many rows a condition leaves. A statement that locks what it
          reads locks more without its index. FORCE INDEX in a statement still chooses, but
          never a hidden index.

          whatif hide ix_allocations_consumer
          whatif hide PRIMARY ON providers
          whatif add ix_try ON providers (type_id, partition_id DESC, uuid(8))
          whatif drop ix_try
          whatif show
          whatif reset""")
  Report whatif(
      @Argument(index = 0, description = "hide, add, drop, show or reset") String action,
      @Argument(
              index = 1,
              description =
                  "an index, ON its table if others have one of that name; for add with (columns)")
          List<String> index) {
    String text = String.join(" ", index);
    return switch (action) {
      case "hide" -> hide(text);
      case "add" -> add(text);
      case "drop" -> drop(text);
      case "show" -> show(text);
      case "reset" -> reset(text);
      default ->
          throw new UsageException(
              "whatif cannot %s%s: it can hide, add, drop, show and reset"
                  .formatted(action, NearMiss.hint(action, ACTIONS)));
    };
  }

  private Report hide(String text) {
    TriedIndex hidden = whatIf.begin(Change.without(text));
    return WhatIfReport.of("hidden", hidden, List.of(KEPT_OUT));
  }

  private Report add(String text) {
    TriedIndex added = whatIf.begin(Change.with(text));
    List<String> notes = new ArrayList<>();
    notes.add("no other session uses it; whatif reset drops it, as does the end of this session");
    if (mapper.session().allSeeInvisible()) {
      notes.set(
          0, "new sessions use it too: the server's optimizer_switch has use_invisible_indexes=on");
    }
    return WhatIfReport.of("added", added, notes);
  }

  private Report drop(String text) {
    Change.Hide named = ChangeText.hide(text);
    SchemaIndexes schema = whatIf.schema();
    Optional<TriedIndex> added =
        tried.added().stream().filter(one -> one.isNamed(named.index())).findFirst();
    if (added.isPresent()) {
      whatIf.undo(added.get());
      return WhatIfReport.of("taken back", added.get(), List.of());
    }
    TriedIndex dropped = whatIf.keepOut(How.DROPPED, named, schema);
    return WhatIfReport.of(
        "dropped",
        dropped,
        List.of(
            KEPT_OUT, "it is still there: writes maintain it, and a unique one keeps rows apart"));
  }

  private Report show(String text) {
    if (!text.isEmpty()) {
      throw new UsageException("whatif show takes no index: it shows all that is tried");
    }
    List<TriedIndex> all = whatIf.tried();
    if (all.isEmpty()) {
      return new WhatIfReport(List.of(), List.of("no index is tried: help whatif says how"));
    }
    SchemaIndexes schema = new SchemaIndexes(mapper.indexParts(), mapper.columns());
    List<String> notes = new ArrayList<>();
    all.stream()
        .filter(one -> !schema.has(one))
        .forEach(
            one ->
                notes.add(
                    one.words()
                        + " is gone with a table that was replaced: whatif reset "
                        + one.index()));
    tried
        .strangers()
        .forEach(
            one ->
                notes.add(
                    one.words() + " is invisible to all sessions, and stays so for this one"));
    return new WhatIfReport(
        all.stream().map(one -> new Row(one.how().words(), one)).toList(), notes);
  }

  private Report reset(String text) {
    Optional<Change.Hide> named =
        text.isEmpty() ? Optional.empty() : Optional.of(ChangeText.hide(text));
    List<TriedIndex> undone =
        whatIf.tried().stream()
            .filter(one -> named.map(name -> isNamed(one, name)).orElse(true))
            .toList();
    if (named.isPresent() && undone.isEmpty()) {
      List<String> names = whatIf.tried().stream().map(TriedIndex::index).toList();
      throw new UsageException(
          "nothing is tried with index %s%s: whatif show lists what is"
              .formatted(text, NearMiss.hint(named.get().index(), names)));
    }
    if (!undone.isEmpty()) {
      undoAll(undone);
    }
    return new WhatIfReport(
        undone.stream().map(one -> new Row("was " + one.how().words(), one)).toList(),
        undone.isEmpty() ? List.of("no index was tried") : List.of());
  }

  private static boolean isNamed(TriedIndex tried, Change.Hide name) {
    return tried.isNamed(name.index())
        && name.table().map(tried.table()::equalsIgnoreCase).orElse(true);
  }

  /** What fails does not keep the rest from being undone. */
  private void undoAll(List<TriedIndex> changes) {
    whatIf.requireOutsideOfTransaction();
    UserException first = null;
    for (TriedIndex change : changes) {
      try {
        whatIf.undo(change);
      } catch (UserException failure) {
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
