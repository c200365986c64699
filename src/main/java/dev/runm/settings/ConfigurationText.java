package dev.runm.settings;

import java.util.Collection;

/** The text of a configuration file that has every setting in it, with what it is for. */
final class ConfigurationText {
  private static final String HEAD =
      """
      # Settings of runm. Each stands here with its default; take the # away to set it.
      # A variable of the environment wins over this file, such as RUNM_PAGER=off;
      # set NAME VALUE at the prompt wins over both, until the shell is left.
      """;

  private static final String CONNECTIONS =
      """

      # Servers by name: runm --connection NAME, or connect NAME at the prompt.
      # connections:
      #   test: {url: "db.example.com:3306/playground", user: me}
      """;

  private ConfigurationText() {}

  /** Returns the text; what is set in the session stands in it as it is. */
  static String of(Collection<Setting<?>> settings) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Setting<?> setting : settings) {
      boolean set = setting.origin() == Origin.SESSION;
      text.append("\n# ").append(setting.description()).append(": ").append(setting.accepted());
      text.append(set ? "\n" : "\n# ").append(setting.name()).append(": ");
      text.append(quoted(set ? setting.text() : setting.usual())).append('\n');
    }
    return text.append(CONNECTIONS).toString();
  }

  /** YAML takes on and off for truth values, and much else for something else. */
  private static String quoted(String text) {
    if (text.matches("[a-z0-9][\\w.-]*") && !text.equals("null")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(letter -> quoted.append(escaped((char) letter)));
    return quoted.append('"').toString();
  }

  private static String escaped(char letter) {
    if (letter == '"' || letter == '\\') {
      return "\\" + letter;
    }
    return Character.isISOControl(letter)
        ? "\\x%02x".formatted((int) letter)
        : String.valueOf(letter);
  }
}
