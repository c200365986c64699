package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.model.BuiltInCodes;
import dev.runm.model.BuiltInCodes.DistanceType;
import dev.runm.yaml.Field;
import dev.runm.yaml.Shown;
import java.util.List;

/** Reads the types and codes of distances, which are the same in every deployment. */
final class DistanceCodes {
  private DistanceCodes() {}

  static DistanceType type(Field field) {
    String code = field.text();
    List<String> known = BuiltInCodes.DISTANCE_TYPES.stream().map(DistanceType::code).toList();
    return BuiltInCodes.distanceType(code)
        .orElseThrow(
            () ->
                field.error(
                    String.format(
                        "unknown distance type %s%s; there are: %s",
                        Shown.quoted(code), NearMiss.hint(code, known), Shown.list(known))));
  }

  static String code(Field field, DistanceType type) {
    String code = field.text();
    List<String> known = BuiltInCodes.codes(type.distances());
    if (!known.contains(code)) {
      throw field.error(
          String.format(
              "unknown %s distance %s%s; there are, nearest first: %s",
              type.code(), Shown.quoted(code), NearMiss.hint(code, known), Shown.list(known)));
    }
    return code;
  }

  /** Returns how many codes of the type are nearer. */
  static int position(DistanceType type, String code) {
    return BuiltInCodes.codes(type.distances()).indexOf(code);
  }
}
