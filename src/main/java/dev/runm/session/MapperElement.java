package dev.runm.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement or a fragment as it is written in a mapper XML.
 *
 * @param mapper the simple name of its mapper
 * @param kind select, insert, update, delete, or sql for a fragment
 * @param line where its tag opens, from 1
 * @param comment what stands above it, without the marks; empty if nothing does
 * @param xml the element from its opening tag to its closing one
 */
public record MapperElement(
    String mapper, String id, String kind, Path file, int line, String comment, String xml) {
  private static final Pattern PARTS =
      Pattern.compile(
          "<!--(?<comment>.*?)-->"
              + "|<mapper\\s[^>]*namespace=\"(?:[^\"]*\\.)?(?<mapper>[^\"]*)\""
              + "|(?<element><(?<kind>select|insert|update|delete|sql)\\b[^>]*?\\bid=\"(?<id>[^\"]*)\""
              + "[^>]*>.*?</\\k<kind>>)",
          Pattern.DOTALL);
  private static final Pattern INCLUDED =
      Pattern.compile("(?:refid|value)=\"(?:[\\w.]*\\.)?(\\w+)\"");

  /** Returns the elements of a file in the order of their lines. */
  public static List<MapperElement> in(Path file, String text) {
    List<MapperElement> elements = new ArrayList<>();
    String mapper = "";
    String comment = "";
    int commentEnd = 0;
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      if (part.group("comment") != null) {
        comment = part.group("comment");
        commentEnd = part.end();
      } else if (part.group("mapper") != null) {
        mapper = part.group("mapper");
      } else {
        boolean above = text.substring(commentEnd, part.start()).isBlank();
        int line = 1 + (int) text.substring(0, part.start()).chars().filter(c -> c == '\n').count();
        elements.add(
            new MapperElement(
                mapper,
                part.group("id"),
                part.group("kind"),
                file,
                line,
                above ? bare(comment) : "",
                unindented(text, part)));
      }
    }
    return elements;
  }

  /** Returns the text without those of its elements that have one of the ids. */
  static String without(String text, Set<String> ids) {
    Matcher part = PARTS.matcher(text);
    return part.replaceAll(
        found -> {
          boolean dropped = part.group("element") != null && ids.contains(part.group("id"));
          String kept = dropped ? found.group().replaceAll("[^\n]", "") : found.group();
          return Matcher.quoteReplacement(kept);
        });
  }

  /** Whether it is a part of statements, and none by itself. */
  public boolean isFragment() {
    return kind.equals("sql");
  }

  /** Returns mapper and id, as explain names statements. */
  public String name() {
    return mapper + "." + id;
  }

  /** Returns the question that the comment says the statement answers; else its first line. */
  public String question() {
    String text = comment.replaceAll("\\s+", " ");
    int end = text.indexOf('?');
    return end >= 0 ? text.substring(0, end + 1) : comment.lines().findFirst().orElse("");
  }

  /** Returns the ids that it names as fragments, in order. */
  public Set<String> included() {
    Set<String> ids = new LinkedHashSet<>();
    Matcher included = INCLUDED.matcher(xml);
    while (included.find()) {
      ids.add(included.group(1));
    }
    return ids;
  }

  private static String unindented(String text, Matcher element) {
    int lineStart = text.lastIndexOf('\n', element.start()) + 1;
    String indent = text.substring(lineStart, element.start());
    return indent.isBlank()
        ? element.group("element").replace("\n" + indent, "\n")
        : element.group("element");
  }

  private static String bare(String comment) {
    return comment.strip().replaceAll("\n[ \t]+", "\n");
  }
}
