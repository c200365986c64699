package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.model.BuiltInCodes;
import dev.runm.model.BuiltInCodes.Code;
import dev.runm.model.Deployment.Codes;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes that a provider may have: the built-in ones and what its deployment declares. */
record KnownCodes(Set<String> resourceTypes, Set<String> capabilities, Set<String> providerTypes) {
  private static final String SHAPE = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}";

  static KnownCodes builtIn() {
    return with(new Codes(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
  }

  static KnownCodes with(Codes declared) {
    return new KnownCodes(
        union(BuiltInCodes.RESOURCE_TYPES, declared.resourceTypes()),
        union(BuiltInCodes.CAPABILITIES, declared.capabilities()),
        union(BuiltInCodes.PROVIDER_TYPES, declared.providerTypes()));
  }

  /** Reads what a deployment declares beside the built-in codes. */
  static Codes declared(Fields deployment) {
    return new Codes(
        declared(deployment, "resource_types", BuiltInCodes.RESOURCE_TYPES),
        declared(deployment, "capabilities", BuiltInCodes.CAPABILITIES),
        declared(deployment, "provider_types", BuiltInCodes.PROVIDER_TYPES));
  }

  /** Returns the key of {@code field}, which must be a resource type. */
  String resourceType(Field field) {
    return known(field, field.label(), "resource type", "resource_types", resourceTypes);
  }

  String capability(Field field) {
    return known(field, field.text(), "capability", "capabilities", capabilities);
  }

  String providerType(Field field) {
    return known(field, field.text(), "provider type", "provider_types", providerTypes);
  }

  private static String known(
      Field field, String code, String what, String declaredUnder, Set<String> codes) {
    if (!codes.contains(code)) {
      throw field.errorAtKey(
          String.format(
              "unknown %s %s%s; known: %s; a deployment declares others under %s",
              what,
              Shown.quoted(code),
              NearMiss.hint(code, codes),
              Shown.list(codes),
              declaredUnder));
    }
    return code;
  }

  private static SortedSet<String> declared(Fields deployment, String key, List<Code> builtIn) {
    Collection<String> known = BuiltInCodes.codes(builtIn);
    SortedSet<String> codes = new TreeSet<>();
    Names.located(deployment, key, "code")
        .forEach((code, field) -> codes.add(fresh(field, code, known)));
    return codes;
  }

  private static String fresh(Field field, String code, Collection<String> builtIn) {
    if (!code.matches(SHAPE)) {
      throw error(field, code, "is not a code: at most 200 letters, digits and . _ : / -");
    }
    if (builtIn.contains(code)) {
      throw error(field, code, "is built in; leave it out");
    }
    return code;
  }

  private static UsageException error(Field field, String code, String problem) {
    return field.error(Shown.quoted(code) + " " + problem);
  }

  private static Set<String> union(List<Code> builtIn, Set<String> declared) {
    Set<String> codes = new LinkedHashSet<>(BuiltInCodes.codes(builtIn));
    codes.addAll(declared);
    return codes;
  }
}
