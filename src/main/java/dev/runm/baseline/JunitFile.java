package dev.runm.baseline;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Overwriting;
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
record JunitFile(Path file) {
  private static final String SUITE = "baselines";

  /**
   * Checks the name before anything is done.
   *
   * @throws UsageException if no file can be there, or one is that is no report of checks
   */
  static JunitFile of(String name) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Overwriting.require("--junit", file, "<?xml", "<testsuite name=\"%s\"".formatted(SUITE));
      return new JunitFile(file);
    } catch (InvalidPathException failure) {
      throw new UsageException("'%s' is no name of a file".formatted(name), failure);
    }
  }

  /**
   * Writes the file.
   *
   * @throws UserException if it cannot be written
   */
  void write(List<Checked> checks) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer text = Files.newBufferedWriter(file)) {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        suite(xml, checks);
        xml.close();
      }
    } catch (IOException | XMLStreamException failure) {
      throw new UserException("cannot write %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  private static void suite(XMLStreamWriter xml, List<Checked> checks) throws XMLStreamException {
    Duration time = checks.stream().map(Checked::elapsed).reduce(Duration.ZERO, Duration::plus);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
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
