package dev.runm.scale;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * What the schemas beside the current one are called. They begin with its name, so that an account
 * with the rights on all schemas that begin so can make them.
 */
record SchemaNames(String current) {
  private static final int LONGEST = 64;
  private static final int LONGEST_PREFIX = 40;
  private static final int LONGEST_KEPT = 61;
  private static final Pattern PASSING = Pattern.compile("[0-9a-f]{8}", Pattern.CASE_INSENSITIVE);

  /** Returns what the names of those begin with that are dropped at the end. */
  String passingPrefix() {
    return beginning() + "_scaling_";
  }

  /** Returns a new name for one that is dropped at the end. */
  String passing() {
    return passingPrefix() + "%08x".formatted(ThreadLocalRandom.current().nextInt());
  }

  /** Whether a schema of that name would be dropped at the end. */
  boolean isPassing(String schema) {
    String prefix = passingPrefix();
    return schema.regionMatches(true, 0, prefix, 0, prefix.length())
        && PASSING.matcher(schema.substring(prefix.length())).matches();
  }

  /** Returns what the names of those begin with that are kept. */
  String keptPrefix() {
    return beginning() + "_scale_";
  }

  /** Returns a name for one that is kept: the deployment's, with a number if that is taken. */
  String kept(String deployment, Collection<String> taken) {
    String whole = keptPrefix() + deployment.replaceAll("[^A-Za-z0-9]+", "_");
    String name = whole.substring(0, Math.min(whole.length(), LONGEST_KEPT));
    String found = name;
    for (int i = 2; isTaken(found, taken); i++) {
      String number = "_" + i;
      found = name.substring(0, Math.min(name.length(), LONGEST - number.length())) + number;
    }
    return found;
  }

  private static boolean isTaken(String name, Collection<String> taken) {
    return taken.stream()
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
  }

  private String beginning() {
    return current.substring(0, Math.min(current.length(), LONGEST_PREFIX));
  }
}
