package dev.runm.output;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes tests in the XML of JUnit, which CI servers read. */
public record JunitFile(Path file) {
  /**
   * Checks the name before anything is done.
   *
   * @throws UsageException if no file can be there, or one is that is no report of tests
   */
  public static JunitFile of(String name) {
    Path file = TypedPath.of(name).toAbsolutePath();
    Overwriting.require("--junit", file, "<?xml", "<testsuite ");
    return new JunitFile(file);
  }

  /**
   * Writes the file.
   *
   * @param suite what the tests are, all together
   * @throws UserException if it cannot be written
   */
  public void write(String suite, List<JunitCase> cases) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer text = Files.newBufferedWriter(file)) {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        suite(xml, suite, cases);
        xml.close();
      }
    } catch (IOException | XMLStreamException failure) {
      throw new UserException("cannot write %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  private static void suite(XMLStreamWriter xml, String suite, List<JunitCase> cases)
      throws XMLStreamException {
    Duration time = cases.stream().map(JunitCase::time).reduce(Duration.ZERO, Duration::plus);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", suite);
    attribute(xml, "tests", String.valueOf(cases.size()));
    attribute(xml, "failures", String.valueOf(count(cases, true)));
    attribute(xml, "errors", String.valueOf(count(cases, false)));
    attribute(xml, "time", seconds(time));
    for (JunitCase each : cases) {
      xml.writeCharacters("\n  ");
      test(xml, each);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void test(XMLStreamWriter xml, JunitCase each) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", each.group());
    attribute(xml, "name", each.name());
    if (!each.file().isEmpty()) {
      attribute(xml, "file", each.file());
      attribute(xml, "line", String.valueOf(each.line()));
    }
    attribute(xml, "time", seconds(each.time()));
    Optional<JunitCase.Problem> problem = each.problem();
    if (problem.isPresent()) {
      xml.writeStartElement(problem.get().unmet() ? "failure" : "error");
      attribute(xml, "message", problem.get().message());
      xml.writeCharacters(writable(problem.get().text()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, writable(value));
  }

  /** XML has no way to write most control characters. */
  private static String writable(String text) {
    StringBuilder writable = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> isOfXml(letter) ? letter : 0xfffd)
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }

  private static boolean isOfXml(int letter) {
    return letter == '\n'
        || letter == '\t'
        || letter >= ' ' && letter < 0xd800
        || letter > 0xdfff && letter < 0xfffe
        || letter > 0xffff;
  }

  private static long count(List<JunitCase> cases, boolean unmet) {
    return cases.stream()
        .flatMap(each -> each.problem().stream())
        .filter(problem -> problem.unmet() == unmet)
        .count();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }
}
