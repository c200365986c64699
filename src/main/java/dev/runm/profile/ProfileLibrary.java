package dev.runm.profile;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Deployment;
import dev.runm.model.ProviderProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Gives profiles as values of the model. A profile is asked for by the bare name of a shipped one,
 * or by a path, which has a {@code /} or ends in {@code .yaml} or {@code .yml} and is relative to
 * the current directory. Whatever is wrong with a profile or its name is a {@link
 * dev.runm.error.UsageException} of one line that names the file and, within it, the line.
 */
public final class ProfileLibrary {
  private static final Path HERE = Path.of("");

  private final ProfileFolder folder;
  private final Clock clock;

  /**
   * @param folder holds the shipped profiles, a folder for each kind
   * @param clock says what "now" is
   */
  public ProfileLibrary(Path folder, Clock clock) {
    this.folder = new ProfileFolder(folder);
    this.clock = clock;
  }

  /** Returns the names of the shipped profiles of one kind, small ones first. */
  public List<String> names(ProfileKind kind) {
    return folder.names(kind);
  }

  /** Reads a deployment and the provider profiles that it names. */
  public Deployment deployment(String nameOrPath) {
    ProfileFile file = folder.find(ProfileKind.DEPLOYMENT, nameOrPath, HERE);
    return new DeploymentReader(folder, file, now()).read();
  }

  /** Reads a claim; what must be in the loaded deployment is left in its references. */
  public ClaimRequest claim(String nameOrPath) {
    ProfileFile file = folder.find(ProfileKind.CLAIM, nameOrPath, HERE);
    return new ClaimReader(now()).read(file.name(), file.read(ProfileKind.CLAIM));
  }

  /** Reads a provider profile, in which only built-in codes are known. */
  public ProviderProfile provider(String nameOrPath) {
    ProfileFile file = folder.find(ProfileKind.PROVIDER, nameOrPath, HERE);
    return new ProviderProfileReader(KnownCodes.builtIn()).read(file.read(ProfileKind.PROVIDER));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
