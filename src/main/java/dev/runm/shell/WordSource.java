package dev.runm.shell;

import java.util.List;

/** Words that complete an option or argument, such as the names of claims. */
public interface WordSource {
  /** Returns the name of the option or argument, in lower case, that the words are for. */
  String serves();

  List<String> words();
}
