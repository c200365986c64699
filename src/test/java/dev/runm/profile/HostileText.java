package dev.runm.profile;

import dev.runm.yaml.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Texts made to exhaust a reader, each as long as a profile may be. */
final class HostileText {
  private static final int LENGTH = YamlParser.MOST_BYTES;

  private HostileText() {}

  /** Returns the texts by what they are full of. */
  static Map<String, Supplier<String>> all() {
    Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    texts.put("flow lists", () -> full("", "[\n"));
    texts.put("flow lists on long lines", () -> full("", "[".repeat(99_999) + "\n"));
    texts.put("flow mappings", () -> full("", "{a:\n"));
    texts.put("flow keys", () -> full("", "{? \n"));
    texts.put("block lists", () -> full("", "- ".repeat(49_000) + "\n"));
    texts.put("block keys", () -> full("", "? ".repeat(49_000) + "\n"));
    texts.put("closing brackets", () -> full("", "]\n"));
    texts.put("indents", () -> full("", line -> " ".repeat(Math.min(line, 90_000)) + "a:\n"));
    texts.put("comments", () -> full("", "#\n"));
    texts.put("comments, then nothing", () -> full("providers: # x\n", "  # x\n"));
    texts.put("blank lines", () -> full("groups: [\n", "\n"));
    texts.put("blanks", () -> full("groups: [\n", " ".repeat(90_000) + "\n"));
    texts.put("one plain text", () -> full("groups: [\n", "a\n"));
    texts.put(
        "one plain text of long lines", () -> full("groups: [\n", "a ".repeat(45_000) + "\n"));
    texts.put("one quoted text", () -> full("groups: [\"\n", "a\n"));
    texts.put(
        "one quoted text of escapes", () -> full("groups: [\"\n", "\\x41".repeat(20_000) + "\n"));
    texts.put("one quoted text of joined lines", () -> full("groups: [\"\n", "\\\n"));
    texts.put("one quoted text of blank lines", () -> full("groups: [\"\n", "\n"));
    texts.put("one single-quoted text", () -> full("groups: ['\n", "''".repeat(20_000) + "\n"));
    texts.put("one literal text", () -> full("groups: |\n", " a\n"));
    texts.put("one folded text", () -> full("groups: >\n", " a\n\n"));
    texts.put("keys", () -> full("", line -> "k" + line + ":\n"));
    texts.put("keys that collide", () -> full("", line -> colliding(line) + ":\n"));
    texts.put("one key again", () -> full("", "a:\n"));
    texts.put("anchors", () -> full("groups:\n", line -> "- &a" + line + " x\n"));
    texts.put("anchors of nothing", () -> full("", "&a\n"));
    texts.put("aliases", () -> full("groups:\n- &a x\n", "- *a\n"));
    texts.put("aliases of lists", () -> full("groups:\n- &a [x, y, z]\n", "- *a\n"));
    texts.put("tags", () -> full("groups:\n", "- !!str x\n"));
    texts.put("a long tag", () -> full("groups: !<\n", "a".repeat(90_000) + "\n"));
    texts.put("directives", () -> full("", "%TAG !a! tag:x:\n"));
    texts.put("unknown directives", () -> full("", "%FOO bar\n"));
    texts.put("documents", () -> full("", "---\n"));
    texts.put("empty texts", () -> full("groups: [\n", "'',"));
    texts.put("values", () -> full("groups:\n", "- a\n"));
    texts.put("commas", () -> full("groups: [\n", ",\n"));
    texts.put("colons", () -> full("", ":\n"));
    texts.put("question marks", () -> full("", "?\n"));
    texts.put("digits", () -> full("providers: [{name: a, inventory: {runm.memory: {total: ", "9"));
    texts.put("providers", () -> full("providers:\n", line -> "- {name: p" + line + "}\n"));
    texts.put("providers of one name", () -> full("providers:\n", "- {name: p}\n"));
    texts.put(
        "groups, and one that is none",
        () ->
            full(
                "providers: [{name: p, groups: [" + "x".repeat(250) + "]}]\ngroups:\n",
                line -> "- " + longName(line) + "\n"));
    texts.put(
        "claim of many request groups",
        () ->
            full(
                "request_groups:\n"
                    + "- {resources: {runm.memory: {min: 1}}, options: {isolate_from: ["
                    + "x".repeat(250)
                    + "]}}\n",
                line -> "- {name: " + longName(line) + ", resources: {runm.memory: {min: 1}}}\n"));
    texts.put("carriage returns", () -> full("", "\r"));
    texts.put("line separators", () -> full("groups: [\n", "\u2028"));
    texts.put("characters of four bytes", () -> full("groups: [\n", "\uD83D\uDE00,\n"));
    return texts;
  }

  /** A name as long as may be, of which no two are alike in many places. */
  private static String longName(int number) {
    return (Integer.toString(number, 36) + "-").repeat(200).substring(0, 240) + number;
  }

  /** Texts of one hash: each bit of the number chooses one of two pairs of letters. */
  private static String colliding(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 20; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static String full(String begin, String line) {
    return full(begin, number -> line);
  }

  private static String full(String begin, IntFunction<String> line) {
    StringBuilder text = new StringBuilder(LENGTH + 100).append(begin);
    int bytes = begin.length();
    for (int number = 0; ; number++) {
      String next = line.apply(number);
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LENGTH) {
        return text.toString();
      }
      text.append(next);
    }
  }
}
