package dev.runm.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A mapper XML as it is written, to find the lines of what it holds. */
final class MapperText {
  private final List<Part> parts;

  private MapperText(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * An attribute of an element, the text between two tags, or an opening tag.
   *
   * @param line where it is, from 1
   * @param element the element that has the attribute, or that holds the text or the tag
   * @param name the attribute's, else {@link #TEXT} or {@link #TAG}
   * @param value what the attribute or text says, or the name in the tag
   */
  record Part(int line, String element, String name, String value) {
    static final String TEXT = "#text";
    static final String TAG = "#tag";

    boolean isText() {
      return name.equals(TEXT);
    }

    boolean isTag() {
      return name.equals(TAG);
    }
  }

  /** Returns the parts of the file up to where it stops being XML. */
  static MapperText read(Path file) {
    Reader reader = new Reader();
    try (InputStream input = Files.newInputStream(file)) {
      SAXParserFactory.newInstance().newSAXParser().parse(input, reader);
    } catch (IOException | SAXException | ParserConfigurationException incomplete) {
      // whoever asks where something is has been told already that the file is broken
    }
    return new MapperText(reader.parts);
  }

  List<Part> parts() {
    return parts;
  }

  /** Returns the line of the last element with that id, else 1. */
  int lineOfId(String id) {
    return last("id", id).orElse(1);
  }

  /** Returns the line of the last attribute that holds just that value. */
  Optional<Integer> lineOfValue(String value) {
    return parts.stream()
        .filter(part -> !part.isText() && !part.isTag() && part.value().equals(value))
        .map(Part::line)
        .reduce((earlier, later) -> later);
  }

  /**
   * Returns the line of the last tag up to {@code line} that stands in {@code parent} but may not.
   */
  Optional<Integer> lineOfStranger(String parent, Set<String> allowed, int line) {
    return parts.stream()
        .filter(part -> part.isTag() && part.element().equals(parent) && part.line() <= line)
        .filter(part -> !allowed.contains(part.value()))
        .map(Part::line)
        .reduce((earlier, later) -> later);
  }

  private Optional<Integer> last(String name, String value) {
    return parts.stream()
        .filter(part -> part.name().equals(name) && part.value().equals(value))
        .map(Part::line)
        .reduce((earlier, later) -> later);
  }

  private static final class Reader extends DefaultHandler {
    private final List<Part> parts = new ArrayList<>();
    private final XMLMapperEntityResolver bundled = new XMLMapperEntityResolver();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>(List.of(""));
    private Locator locator;
    private int textLine;

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
      return bundled.resolveEntity(publicId, systemId);
    }

    @Override
    public void startElement(String uri, String local, String element, Attributes attributes) {
      finishText();
      parts.add(new Part(locator.getLineNumber(), open.peek(), Part.TAG, element));
      open.push(element);
      for (int i = 0; i < attributes.getLength(); i++) {
        parts.add(
            new Part(
                locator.getLineNumber(), element, attributes.getQName(i), attributes.getValue(i)));
      }
      textLine = locator.getLineNumber();
    }

    @Override
    public void endElement(String uri, String local, String element) {
      finishText();
      open.pop();
      textLine = locator.getLineNumber();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    private void finishText() {
      if (!text.isEmpty()) {
        parts.add(new Part(textLine, open.peek(), Part.TEXT, text.toString()));
        text.setLength(0);
      }
    }
  }
}
