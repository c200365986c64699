package dev.runm.worlds;

import java.util.Collection;

/** Text that grows line by line. */
final class Yaml {
  private final StringBuilder text = new StringBuilder();

  void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }

  static String list(Collection<String> names) {
    return "[" + String.join(", ", names) + "]";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
