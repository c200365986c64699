package dev.runm.look;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.look.LookupMapper.NamedId;
import dev.runm.model.Reference.Kind;
import dev.runm.search.CodeResolver;
import dev.runm.search.ConsumerNames;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * From the names that people write to ids; each throws a {@link UsageException} for no such name.
 */
@Component
class Names {
  private final CodeResolver codes;
  private final ConsumerNames consumers;
  private final LookupMapper lookups;

  Names(CodeResolver codes, ConsumerNames consumers, LookupMapper lookups) {
    this.codes = codes;
    this.consumers = consumers;
    this.lookups = lookups;
  }

  int provider(String name) {
    return id(Kind.PROVIDER, name, "providers lists them");
  }

  /** Returns the id of a provider that may be left out. */
  Integer providerIfGiven(String name) {
    return name == null ? null : provider(name);
  }

  Integer groupIfGiven(String name) {
    return name == null ? null : id(Kind.PROVIDER_GROUP, name, "groups lists them");
  }

  Integer partitionIfGiven(String name) {
    return name == null ? null : id(Kind.PARTITION, name, "partitions lists them");
  }

  Integer capabilityIfGiven(String code) {
    return code == null ? null : id(Kind.CAPABILITY, code, "capabilities lists them");
  }

  Integer providerTypeIfGiven(String code) {
    return code == null ? null : idOf("provider type", code, lookups.providerTypes());
  }

  Integer consumerTypeIfGiven(String code) {
    return code == null ? null : idOf("consumer type", code, lookups.consumerTypes());
  }

  Integer distanceTypeIfGiven(String code) {
    return code == null ? null : idOf("distance type", code, lookups.distanceTypes());
  }

  long consumer(String name) {
    Long id = lookups.consumerNamed(name);
    if (id == null) {
      throw consumers.unknown(name);
    }
    return id;
  }

  private int id(Kind kind, String name, String advice) {
    return codes
        .id(kind, name)
        .orElseThrow(() -> unknown(kind.words(), name, codes.candidates(kind, name), advice));
  }

  private static int idOf(String words, String code, List<NamedId> known) {
    List<String> names = known.stream().map(NamedId::name).toList();
    return known.stream()
        .filter(one -> one.name().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(words, code, names, "there are " + String.join(", ", names)))
        .id();
  }

  private static UsageException unknown(
      String words, String name, List<String> candidates, String advice) {
    return new UsageException(
        "the loaded deployment has no %s %s%s: %s"
            .formatted(words, name, NearMiss.hint(name, candidates), advice));
  }
}
