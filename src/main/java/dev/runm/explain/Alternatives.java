package dev.runm.explain;

import dev.runm.session.ReloadableMappers;
import dev.runm.whatif.Change;
import dev.runm.whatif.WhatIf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a command is to be run with, or without. */
@Component
class Alternatives {
  private final WhatIf whatIf;
  private final ReloadableMappers mappers;

  Alternatives(WhatIf whatIf, ReloadableMappers mappers) {
    this.whatIf = whatIf;
    this.mappers = mappers;
  }

  /**
   * Returns what is asked for.
   *
   * @param without indexes, with commas between them
   * @param with an index to be tried
   * @param folder another folder of mappers
   * @throws dev.runm.error.UsageException saying what is wrong with it
   */
  Alternative of(@Nullable String without, @Nullable String with, @Nullable String folder) {
    List<String> names = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    if (without != null) {
      for (String index : without.split(",", -1)) {
        changes.add(Change.without(index.strip()));
      }
      names.add("without " + without);
    }
    if (with != null) {
      changes.add(Change.with(with));
      names.add("with " + with);
    }
    UnaryOperator<Supplier<Variant>> around =
        changes.isEmpty() ? run -> run : run -> () -> whatIf.during(changes, run);
    if (folder == null) {
      return new Alternative(names, around);
    }
    names.add("mappers of " + folder);
    Path variant = mappers.variant(folder);
    return new Alternative(names, run -> () -> mappers.with(variant, around.apply(run)));
  }
}
