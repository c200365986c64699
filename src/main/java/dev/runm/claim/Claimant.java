package dev.runm.claim;

import dev.runm.error.UsageException;
import dev.runm.profile.UuidOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a claim is executed for: a consumer by its name, and what was said of it. A consumer that is
 * there already keeps its type and owners.
 *
 * @param givenType the code of a consumer type
 * @param givenProject the uuid of the owning project, 32 hex digits
 * @param givenUser the uuid of the owning user, 32 hex digits
 * @param isNew whether the consumer must not be there yet
 */
record Claimant(
    String name,
    Optional<String> givenType,
    Optional<String> givenProject,
    Optional<String> givenUser,
    boolean isNew) {
  private static final String MACHINE = "runm.machine";
  private static final String NOBODY = "0".repeat(32);
  private static final int LONGEST_NAME = 255;

  /**
   * Reads what a command line says; all of it may be null.
   *
   * @throws UsageException naming the option that is wrong
   */
  static Claimant of(String name, String type, String project, String user) {
    if (name != null) {
      checkName(name);
    }
    return new Claimant(
        name == null ? newName() : name,
        Optional.ofNullable(type),
        Optional.ofNullable(project).map(uuid -> UuidOption.parse("--project", uuid)),
        Optional.ofNullable(user).map(uuid -> UuidOption.parse("--user", uuid)),
        false);
  }

  /** Returns the same for the new consumer of that number. */
  Claimant numbered(int number) {
    String numbered = name + "-" + number;
    checkName(numbered);
    return new Claimant(numbered, givenType, givenProject, givenUser, true);
  }

  public String type() {
    return givenType.orElse(MACHINE);
  }

  public String project() {
    return givenProject.orElse(NOBODY);
  }

  public String user() {
    return givenUser.orElse(NOBODY);
  }

  private static void checkName(String name) {
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new UsageException("--consumer takes a name of 1 to 255 characters");
    }
  }

  private static String newName() {
    return "consumer-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
