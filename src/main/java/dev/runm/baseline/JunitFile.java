package dev.runm.baseline;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes checks in the XML of JUnit, which CI servers read. */
final class JunitFile {
  private JunitFile() {}

  /**
   * Writes the file.
   *
   * @throws UserException if it cannot be written
   */
  static void write(String name, List<Checked> checks) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer text = Files.newBufferedWriter(file)) {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        suite(xml, checks);
        xml.close();
      }
    } catch (IOException | InvalidPathException | XMLStreamException failure) {
      throw new UserException("cannot write %s: %s".formatted(name, failure.getMessage()), failure);
    }
  }

  private static void suite(XMLStreamWriter xml, List<Checked> checks) throws XMLStreamException {
    Duration time = checks.stream().map(Checked::elapsed).reduce(Duration.ZERO, Duration::plus);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "baselines");
    xml.writeAttribute("tests", String.valueOf(checks.size()));
    xml.writeAttribute("failures", String.valueOf(count(checks, Checked.Outcome.WORSE)));
    xml.writeAttribute("errors", String.valueOf(count(checks, Checked.Outcome.FAILED)));
    xml.writeAttribute("time", seconds(time));
    for (Checked checked : checks) {
      xml.writeCharacters("\n  ");
      test(xml, checked);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void test(XMLStreamWriter xml, Checked checked) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "runm.baselines");
    xml.writeAttribute("name", checked.name());
    xml.writeAttribute("time", seconds(checked.elapsed()));
    if (checked.outcome().isBad()) {
      boolean worse = checked.outcome() == Checked.Outcome.WORSE;
      xml.writeStartElement(worse ? "failure" : "error");
      xml.writeAttribute(
          "message",
          worse ? "the plan of '%s' got worse".formatted(checked.command()) : note(checked));
      xml.writeCharacters(
          checked.lines().stream()
              .map(line -> line.change().sign() + " " + line.text())
              .collect(Collectors.joining("\n")));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String note(Checked checked) {
    return checked.note().orElse("");
  }

  private static long count(List<Checked> checks, Checked.Outcome outcome) {
    return checks.stream().filter(checked -> checked.outcome() == outcome).count();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }
}
