package dev.runm.yaml;

import dev.runm.error.UsageException;
import dev.runm.model.Source;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** A value of a YAML file with the place where it is written. */
public sealed interface YamlValue {
  Source source();

  /** Returns how many values it holds, itself included, each alias counted as what it repeats. */
  long weight();

  /** Returns what the value is, as it is written in a sentence. */
  String found();

  /** Returns the error that {@code problem} is at this place. */
  default UsageException error(String problem) {
    return new UsageException(source() + ": " + problem);
  }

  /**
   * Text, not yet understood as a number or anything else.
   *
   * @param plain whether it is written without quotes, so that YAML may take it for something else
   */
  record Scalar(Source source, String text, boolean plain) implements YamlValue {
    private static final Resolver RESOLVER = new Resolver();

    @Override
    public long weight() {
      return 1;
    }

    public boolean isNothing() {
      return plain && tag() == Tag.NULL;
    }

    /** Whether YAML itself takes this for a number, a truth value or nothing. */
    public boolean isOtherThanText() {
      return plain && List.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT).contains(tag());
    }

    private Tag tag() {
      return RESOLVER.resolve(NodeId.scalar, text.length() > 100 ? "text" : text, true);
    }

    @Override
    public String found() {
      return isNothing() ? "nothing" : plain ? Shown.plain(text) : Shown.quoted(text);
    }
  }

  /** A list of values. */
  record Items(Source source, List<YamlValue> items, long weight) implements YamlValue {
    @Override
    public String found() {
      return "a list";
    }
  }

  /** Values by key, in the order of the file. */
  record Entries(Source source, Map<String, Entry> entries, long weight) implements YamlValue {
    @Override
    public String found() {
      return "a mapping";
    }
  }

  /** A value of a mapping, with the place of its key. */
  record Entry(Source source, YamlValue value) {}
}
