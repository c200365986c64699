package dev.runm.help;

import dev.runm.markdown.Markdown;
import dev.runm.markdown.Passage;
import java.util.List;

/**
 * A page of help, for the terminal and for the manual alike.
 *
 * @param name what is typed behind {@code help}
 * @param sentence what it is about
 * @param usage how a command is typed, its name first; nothing of a topic
 */
record Page(String name, String sentence, List<String> usage, List<Passage> passages) {
  /**
   * Returns the topic that a text is.
   *
   * @param text begins with a title: {@code # What it is about.}
   */
  static Page topic(String name, String text) {
    List<Passage> all = Markdown.passages(text);
    if (!all.isEmpty() && all.get(0) instanceof Passage.Heading title) {
      return new Page(name, title.text(), List.of(), all.subList(1, all.size()));
    }
    throw new IllegalArgumentException("topic " + name + " has no title");
  }
}
