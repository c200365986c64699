package dev.runm.search;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import org.springframework.stereotype.Component;

/** What to say of the name of a consumer that is not there. */
@Component
public class ConsumerNames {
  private static final String OBJECT_TYPE = "runm.machine";

  private final CodeResolver codes;

  ConsumerNames(CodeResolver codes) {
    this.codes = codes;
  }

  /** Returns the error for a name that no consumer has, with the one that was likely meant. */
  public UsageException unknown(String name) {
    return new UsageException(
        "there is no consumer %s%s: consumers lists them"
            .formatted(name, NearMiss.hint(name, codes.similar(OBJECT_TYPE, name))));
  }
}
