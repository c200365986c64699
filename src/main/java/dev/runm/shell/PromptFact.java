package dev.runm.shell;

import dev.runm.output.Styled;
import java.util.Optional;

/**
 * Something that the prompt may show, such as an open transaction. A room declares one as a bean.
 */
public interface PromptFact {
  /** Returns what stands for it in the settings of the prompt, without the percent signs. */
  String name();

  /**
   * Returns what is so now, if there is something to show. It is asked before each line and must
   * answer at once, without the server.
   */
  Optional<Styled> now();
}
