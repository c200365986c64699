package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code profiles [KIND]}. */
@ShellCommand
class ProfilesCommand {
  private static final List<String> KINDS = List.of("deployments", "providers", "claims");

  private final ProfileLibrary profiles;

  ProfilesCommand(ProfileLibrary profiles) {
    this.profiles = profiles;
  }

  @Command(
      name = "profiles",
      group = "Requests",
      description = "Lists the deployments, provider profiles and claims there are.")
  Report profiles(
      @Argument(index = 0, description = "deployments, providers or claims")
          @Nullable String kind) {
    if (kind != null && !KINDS.contains(kind)) {
      throw new UsageException(
          "there are no profiles of kind %s%s: %s"
              .formatted(kind, NearMiss.hint(kind, KINDS), String.join(", ", KINDS)));
    }
    return ProfilesReport.of(profiles, kind == null ? KINDS : List.of(kind));
  }
}
