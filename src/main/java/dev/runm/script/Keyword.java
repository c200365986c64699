package dev.runm.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words that begin a line which is no command. */
enum Keyword {
  IF,
  ELIF,
  ELSE,
  FOR,
  REPEAT,
  ON,
  END;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Keyword> of(ScriptLine line) {
    String first = line.firstWord().replaceFirst(";+$", "");
    return Arrays.stream(values()).filter(keyword -> keyword.code().equals(first)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Keyword::code).toList();
  }

  boolean opensBlock() {
    return this == IF || this == FOR || this == REPEAT;
  }
}
