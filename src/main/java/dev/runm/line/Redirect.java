package dev.runm.line;

import java.util.List;
import java.util.Map;

/**
 * Where the answer of a command goes.
 *
 * @param target a file, or a command of the system's shell
 * @param arguments those of the script that the line is in, for the command
 * @param environment the variables of scripts, for the command
 */
public record Redirect(
    Kind kind, String target, List<String> arguments, Map<String, String> environment) {
  /** How a redirect is written. */
  public enum Kind {
    /** Into a file, in place of what it holds. */
    FILE(">"),
    /** Into a file, behind what it holds. */
    APPEND(">>"),
    /** Into the standard input of a command. */
    PIPE("|");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** Returns what is typed before the target. */
    public String sign() {
      return sign;
    }
  }
}
