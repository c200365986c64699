package dev.runm.profile;

import dev.runm.model.BuiltInCodes.DistanceType;
import dev.runm.model.DistanceRule;
import dev.runm.model.Reference.Kind;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.Optional;
import java.util.Set;

/** Reads the bounds that a request group sets on distances. */
final class DistanceRuleReader {
  private final String requestGroup;
  private final Set<String> requestGroups;
  private final References references;

  DistanceRuleReader(String requestGroup, Set<String> requestGroups, References references) {
    this.requestGroup = requestGroup;
    this.requestGroups = requestGroups;
    this.references = references;
  }

  DistanceRule read(Field field) {
    Fields fields = field.fields("a distance", "type", "from", "minimum", "maximum");
    DistanceType type = DistanceCodes.type(fields.need("type"));
    Field fromField = fields.need("from");
    String from = Names.read(fromField);
    if (from.equals(requestGroup)) {
      throw fromField.error("from names its own request group, " + Shown.quoted(from));
    }
    boolean fromRequestGroup = requestGroups.contains(from);
    if (!fromRequestGroup) {
      references.to(Kind.PROVIDER, fromField);
    }
    Optional<String> minimum = code(fields, "minimum", type);
    Optional<String> maximum = code(fields, "maximum", type);
    if (minimum.isEmpty() && maximum.isEmpty()) {
      throw fields.error("a distance needs minimum, maximum or both");
    }
    if (minimum.isPresent()
        && maximum.isPresent()
        && DistanceCodes.position(type, minimum.get())
            > DistanceCodes.position(type, maximum.get())) {
      throw fields
          .need("minimum")
          .error(
              String.format(
                  "minimum is %s, farther than the maximum, %s", minimum.get(), maximum.get()));
    }
    return new DistanceRule(type.code(), from, fromRequestGroup, minimum, maximum);
  }

  private static Optional<String> code(Fields fields, String key, DistanceType type) {
    return fields.find(key).map(field -> DistanceCodes.code(field, type));
  }
}
