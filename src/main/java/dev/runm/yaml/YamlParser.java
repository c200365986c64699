package dev.runm.yaml;

import dev.runm.error.UsageException;
import dev.runm.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns YAML text into values that know their lines. It builds no objects, and it stops at the
 * first sign of a file made to exhaust the reader: depth, number of values and what aliases repeat
 * are bounded while the events of the parser come in.
 */
public final class YamlParser {
  static final int DEEPEST = 50;
  static final int MOST_VALUES = 500_000;

  /** The most bytes that a file is read of. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> TEXT_TAGS = Set.of("!", STANDARD + "str");
  private static final Set<String> HARMLESS_TAGS =
      Set.of(
          STANDARD + "int",
          STANDARD + "float",
          STANDARD + "bool",
          STANDARD + "null",
          STANDARD + "timestamp",
          STANDARD + "seq",
          STANDARD + "map");

  private final String file;
  private final Parser events;
  private final Map<String, YamlValue> anchors = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private Source last;
  private int values;

  private YamlParser(String file, String text) {
    this.file = file;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    this.events = new ParserImpl(new StreamReader(text), options);
    this.last = new Source(file, 1);
  }

  /** Returns the one value of the document; {@code file} is how messages call it. */
  public static YamlValue parse(String file, String text) {
    YamlParser parser = new YamlParser(file, text);
    try {
      return parser.document();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw error(
          new Source(file, line), "is not YAML: " + inOneLine(e.getProblem()) + begun(e, line));
    } catch (ReaderException e) {
      int line = 1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      String character = String.format("U+%04X", e.getCodePoint());
      throw error(new Source(file, line), "holds the character " + character + ", which YAML bars");
    } catch (IllegalArgumentException e) { // such as \UFFFFFFFF, which no number of Java's holds
      throw error(
          parser.last,
          "is not YAML: an escape in quotes names no character, here or below: "
              + Shown.plain(inOneLine(e.getMessage())));
    } catch (YAMLException e) {
      throw error(parser.last, "is not YAML: " + inOneLine(e.getMessage()));
    }
  }

  private YamlValue document() {
    events.getEvent(); // the start of the stream
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw new UsageException(file + ": is empty");
    }
    events.getEvent(); // the start of the document
    YamlValue value = value(1);
    events.getEvent(); // the end of the document
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw error(at(events.peekEvent()), "a second document begins here; a file is one");
    }
    if (value instanceof YamlValue.Scalar scalar && scalar.isNothing()) {
      throw new UsageException(file + ": is empty");
    }
    return value;
  }

  private YamlValue value(int depth) {
    Event event = events.getEvent();
    Source source = at(event);
    if (++values > MOST_VALUES) {
      throw error(source, "more than 500,000 values; describe a large deployment by a layout");
    }
    if (event instanceof AliasEvent alias) {
      YamlValue repeated = anchors.get(alias.getAnchor());
      if (repeated == null) {
        throw error(
            source,
            "*" + Shown.plain(alias.getAnchor()) + " repeats nothing that is complete above");
      }
      return repeated;
    }
    if (depth > DEEPEST) {
      throw error(source, "nested more than " + DEEPEST + " deep");
    }
    YamlValue value = fresh(event, source, depth);
    if (value.weight() > MOST_VALUES) {
      throw error(source, "aliases repeat more than 500,000 values");
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, value);
    }
    return value;
  }

  private YamlValue fresh(Event event, Source source, int depth) {
    if (event instanceof ScalarEvent scalar) {
      checkTag(scalar.getTag(), source);
      boolean plain = scalar.isPlain() && !TEXT_TAGS.contains(String.valueOf(scalar.getTag()));
      return new YamlValue.Scalar(source, scalar.getValue(), plain);
    }
    if (event instanceof SequenceStartEvent list) {
      checkTag(list.getTag(), source);
      return items(source, depth);
    }
    checkTag(((MappingStartEvent) event).getTag(), source);
    return entries(source, depth);
  }

  private YamlValue items(Source source, int depth) {
    List<YamlValue> items = new ArrayList<>(4);
    long weight = 1;
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      YamlValue item = value(depth + 1);
      weight += item.weight();
      items.add(item);
    }
    events.getEvent();
    return new YamlValue.Items(source, items, weight);
  }

  private YamlValue entries(Source source, int depth) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>(4);
    long weight = 1;
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      if (!(value(depth + 1) instanceof YamlValue.Scalar key)) {
        throw error(last, "a key is text, not a list or a mapping");
      }
      if (key.plain() && key.text().equals("<<")) {
        throw key.error("merge keys (<<) are not supported; write the keys out");
      }
      YamlValue value = value(depth + 1);
      weight += 1 + value.weight();
      YamlValue.Entry before =
          entries.put(pooled(key.text()), new YamlValue.Entry(key.source(), value));
      if (before != null) {
        throw key.error(
            "key " + Shown.quoted(key.text()) + " is already on line " + before.source().line());
      }
    }
    events.getEvent();
    return new YamlValue.Entries(source, entries, weight);
  }

  /** A file repeats few keys many times; each is kept once. */
  private String pooled(String key) {
    return keys.computeIfAbsent(key, same -> same);
  }

  private static void checkTag(String tag, Source source) {
    if (tag != null && !TEXT_TAGS.contains(tag) && !HARMLESS_TAGS.contains(tag)) {
      String written = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
      throw error(source, "the tag " + Shown.plain(written) + " is not allowed; leave it out");
    }
  }

  private Source at(Event event) {
    int line = event.getStartMark().getLine() + 1;
    if (last.line() != line) {
      last = new Source(file, line);
    }
    return last;
  }

  private static UsageException error(Source source, String problem) {
    return new UsageException(source + ": " + problem);
  }

  private static String begun(MarkedYAMLException e, int line) {
    int begin = e.getContextMark() == null ? line : e.getContextMark().getLine() + 1;
    return begin == line ? "" : ", in what begins on line " + begin;
  }

  private static String inOneLine(String problem) {
    return Shown.whole(String.valueOf(problem).strip().replaceAll("\\s*\\R\\s*", "; "));
  }
}
