package dev.runm.profile;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Reference;
import dev.runm.model.RequestGroup;
import dev.runm.model.Window;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a claim request. */
final class ClaimReader {
  private final long now;

  /**
   * @param now the current time, in epoch seconds
   */
  ClaimReader(long now) {
    this.now = now;
  }

  ClaimRequest read(String name, Field claim) {
    Fields fields = claim.fields("a claim", "partition", "acquire", "release", "request_groups");
    References references = new References();
    Optional<String> partition =
        fields.find("partition").map(field -> references.to(Reference.Kind.PARTITION, field));
    Times.Bounds bounds = Times.bounds(fields, now);
    Map<String, Fields> named = named(fields.need("request_groups"));
    RequestGroupReader reader = new RequestGroupReader(named.keySet(), references);
    List<RequestGroup> groups = new ArrayList<>();
    named.forEach((group, of) -> groups.add(reader.read(group, of)));
    return new ClaimRequest(
        name,
        partition,
        new Window(bounds.acquire().orElse(now), bounds.release()),
        groups,
        references.all());
  }

  private static Map<String, Fields> named(Field list) {
    Map<String, Fields> named = new LinkedHashMap<>();
    for (Field item : list.items("a request group")) {
      Fields fields = RequestGroupReader.fields(item);
      String name = fields.find("name").map(Names::read).orElse("group" + named.size());
      Fields before = named.putIfAbsent(name, fields);
      if (before != null) {
        throw fields
            .find("name")
            .orElse(item)
            .error(
                String.format(
                    "two request groups are named %s; the other is on line %d",
                    Shown.quoted(name), before.source().line()));
      }
    }
    if (named.isEmpty()) {
      throw list.error("request_groups is an empty list; a claim asks for something");
    }
    return named;
  }
}
