package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.Deployment;
import dev.runm.model.ProviderProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Gives profiles as values of the model. A profile is asked for by the bare name of a shipped one,
 * or by a path, which has a {@code /} or ends in {@code .yaml} or {@code .yml} and is relative to
 * the current directory. Whatever is wrong with a profile or its name is a {@link
 * dev.runm.error.UsageException} of one line that names the file and, within it, the line.
 */
public final class ProfileLibrary {
  /** Stands for one that is typed. */
  static final String TYPED = "-";

  private static final Path HERE = Path.of("");

  private final ProfileFolder folder;
  private final Clock clock;
  private final UnaryOperator<String> typed;

  /**
   * @param folder holds the shipped profiles, a folder for each kind
   * @param clock says what "now" is
   */
  public ProfileLibrary(Path folder, Clock clock) {
    this(
        folder,
        clock,
        what -> {
          throw new UsageException("there is nowhere to read " + what + " from");
        });
  }

  /**
   * @param typed gives the text that {@code -} stands for, when told what it is
   */
  ProfileLibrary(Path folder, Clock clock, UnaryOperator<String> typed) {
    this.folder = new ProfileFolder(folder);
    this.clock = clock;
    this.typed = typed;
  }

  /** Returns the names of the shipped profiles of one kind, small ones first. */
  public List<String> names(ProfileKind kind) {
    return folder.names(kind);
  }

  /** Returns the names with the first sentence of the comment that each profile begins with. */
  Map<String, String> described(ProfileKind kind) {
    Map<String, String> described = new LinkedHashMap<>();
    names(kind).forEach(name -> described.put(name, folder.description(kind, name)));
    return described;
  }

  /** Reads a deployment and the provider profiles that it names. */
  public Deployment deployment(String nameOrPath) {
    ProfileFile file = folder.find(ProfileKind.DEPLOYMENT, nameOrPath, HERE);
    return new DeploymentReader(folder, file, now()).read();
  }

  /**
   * Reads a claim, for {@code -} one that is typed; what must be in the loaded deployment is left
   * in its references.
   */
  public ClaimRequest claim(String nameOrPath) {
    if (nameOrPath.equals(TYPED)) {
      ProfileFile none = new ProfileFile(Path.of(TYPED), "the typed claim");
      String text = ProfileText.checked(none, typed.apply("the claim"));
      return new ClaimReader(now()).read("typed", none.parse(ProfileKind.CLAIM, text));
    }
    ProfileFile file = folder.find(ProfileKind.CLAIM, nameOrPath, HERE);
    return new ClaimReader(now()).read(file.name(), file.read(ProfileKind.CLAIM));
  }

  /** Reads a provider profile, in which only built-in codes are known. */
  public ProviderProfile provider(String nameOrPath) {
    ProfileFile file = folder.find(ProfileKind.PROVIDER, nameOrPath, HERE);
    return new ProviderProfileReader(KnownCodes.builtIn()).read(file.read(ProfileKind.PROVIDER));
  }

  /** Returns the file that a profile is or would be in. */
  Path file(ProfileKind kind, String nameOrPath) {
    return folder.place(kind, nameOrPath);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
