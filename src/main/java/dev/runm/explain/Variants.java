package dev.runm.explain;

import dev.runm.shell.CommandLine;
import org.springframework.stereotype.Component;

/** Explains a command one way and the other. */
@Component
class Variants {
  private final Explainer explainer;

  Variants(Explainer explainer) {
    this.explainer = explainer;
  }

  /** Explains and times a command as things stand. */
  Variant of(String name, CommandLine command, Depth depth) {
    return new Variant(name, explainer.explain(command, depth), explainer.medianTime(command));
  }
}
