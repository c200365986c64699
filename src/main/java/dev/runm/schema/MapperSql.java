package dev.runm.schema;

import dev.runm.session.MapperElement;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes one text of SQL of what a mapper holds: fragments are put in, and no condition is asked.
 */
final class MapperSql {
  /** Stands for a name that the program puts in; MySQL's own names may hold the sign, but don't. */
  private static final String GIVEN = "$given";

  private static final Pattern PUT_IN = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern PARAMETER = Pattern.compile("#\\{[^}]*}");

  /** Fragments that include each other in a circle are refused by MyBatis; this is for the rest. */
  private static final int DEEPEST = 20;

  private final List<MapperElement> elements;
  private final DocumentBuilder builder;
  private final Map<MapperElement, Optional<Element>> parsed = new HashMap<>();

  MapperSql(List<MapperElement> elements) {
    this.elements = elements;
    try {
      this.builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      this.builder.setErrorHandler(null);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a name is one that the program puts in, so that it may be any table's. */
  static boolean isGiven(String name) {
    return name.contains(GIVEN);
  }

  String of(MapperElement statement) {
    StringBuilder sql = new StringBuilder();
    element(statement).ifPresent(root -> children(root, statement.mapper(), Map.of(), sql, 0));
    return sql.toString();
  }

  /**
   * A file that is being edited may not be XML just now; then nothing is known of its statement.
   */
  private Optional<Element> element(MapperElement element) {
    return parsed.computeIfAbsent(
        element,
        unread -> {
          try {
            return Optional.of(
                builder
                    .parse(new InputSource(new StringReader(unread.xml())))
                    .getDocumentElement());
          } catch (SAXException | IOException broken) {
            return Optional.empty();
          }
        });
  }

  private void children(
      Element parent, String mapper, Map<String, String> given, StringBuilder sql, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        String text = PARAMETER.matcher(node.getNodeValue()).replaceAll("?");
        sql.append(putIn(text, given));
      } else if (node instanceof Element element && depth < DEEPEST) {
        switch (element.getTagName()) {
          case "include" -> include(element, mapper, given, sql, depth);
          case "where", "set" ->
              around(" " + element.getTagName() + " ", element, " ", mapper, given, sql, depth);
          case "trim" ->
              around(
                  " " + element.getAttribute("prefix") + " ",
                  element,
                  " " + element.getAttribute("suffix") + " ",
                  mapper,
                  given,
                  sql,
                  depth);
          case "foreach" ->
              around(
                  element.getAttribute("open"),
                  element,
                  element.getAttribute("close"),
                  mapper,
                  given,
                  sql,
                  depth);
          case "property", "bind", "selectKey" -> sql.append(' ');
          default -> around(" ", element, " ", mapper, given, sql, depth);
        }
      }
    }
  }

  private void around(
      String before,
      Element element,
      String after,
      String mapper,
      Map<String, String> given,
      StringBuilder sql,
      int depth) {
    sql.append(before);
    children(element, mapper, given, sql, depth + 1);
    sql.append(after);
  }

  private void include(
      Element include, String mapper, Map<String, String> given, StringBuilder sql, int depth) {
    Map<String, String> inside = new HashMap<>(given);
    for (Node node = include.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element property) {
        inside.put(property.getAttribute("name"), putIn(property.getAttribute("value"), given));
      }
    }
    String[] name = putIn(include.getAttribute("refid"), given).split("\\.");
    String owner = name.length > 1 ? name[name.length - 2] : mapper;
    elements.stream()
        .filter(one -> one.isFragment() && one.id().equals(name[name.length - 1]))
        .filter(one -> one.mapper().equals(owner))
        .findFirst()
        .flatMap(this::element)
        .ifPresent(fragment -> children(fragment, owner, inside, sql, depth + 1));
  }

  private static String putIn(String text, Map<String, String> given) {
    return PUT_IN
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(given.getOrDefault(found.group(1), GIVEN)));
  }
}
