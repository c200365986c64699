package dev.runm.search;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.Reference;
import dev.runm.model.Reference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Looks up codes and names in the loaded deployment, a request's all in one statement. */
@Component
public class CodeResolver {
  private final CodeMapper codes;

  CodeResolver(CodeMapper codes) {
    this.codes = codes;
  }

  /**
   * Returns the ids of all references.
   *
   * @throws UsageException naming file and line of the first that does not exist
   */
  ResolvedCodes resolve(ClaimRequest request) {
    ResolvedCodes resolved = new ResolvedCodes(codes.resolve(Words.of(request), request.window()));
    for (Reference reference : request.references()) {
      if (!resolved.has(reference.kind(), reference.name())) {
        throw unknown(reference);
      }
    }
    return resolved;
  }

  /** Returns the id of what has this code or name, if the loaded deployment has it. */
  public Optional<Integer> id(Kind kind, String name) {
    ResolvedCodes resolved = new ResolvedCodes(codes.resolve(Words.of(kind, name), null));
    return resolved.has(kind, name) ? Optional.of(resolved.id(kind, name)) : Optional.empty();
  }

  /** Returns an end of a sentence: the provider that was likely meant, if one is near. */
  String providerLike(String name) {
    return NearMiss.hint(name, similar("runm.provider", name));
  }

  private UsageException unknown(Reference reference) {
    List<String> candidates = candidates(reference.kind(), reference.name());
    return new UsageException(
        "%s: the loaded deployment has no %s %s%s"
            .formatted(
                reference.source(),
                reference.kind().words(),
                reference.name(),
                NearMiss.hint(reference.name(), candidates)));
  }

  /** Returns codes or names that somebody may have meant who wrote one that does not exist. */
  public List<String> candidates(Kind kind, String name) {
    return switch (kind) {
      case RESOURCE_TYPE -> codes.allResourceTypes();
      case CAPABILITY -> codes.allCapabilities();
      case PROVIDER_GROUP -> similar("runm.provider_group", name);
      case PARTITION -> similar("runm.partition", name);
      case PROVIDER -> similar("runm.provider", name);
    };
  }

  /** Returns names of an object type that begin alike. */
  public List<String> similar(String objectType, String name) {
    int common = Math.min(name.length(), Math.max(1, name.length() - 3));
    Set<String> names = new TreeSet<>(codes.namesStarting(objectType, name.substring(0, common)));
    names.addAll(codes.namesStarting(objectType, name.substring(0, Math.min(1, name.length()))));
    return List.copyOf(names);
  }
}
