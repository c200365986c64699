package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runm.error.ExitCode;
import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.Deployment;
import dev.runm.model.ProviderProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Profiles written by a test into a folder of its own, beside the shipped ones. */
final class ProfileFiles {
  static final Path SHIPPED = Path.of("profiles");
  static final long NOW = Instant.parse("2026-06-01T12:00:00Z").getEpochSecond();

  private final Path folder;
  final ProfileLibrary library = shipped();

  ProfileFiles(Path folder) {
    this.folder = folder;
  }

  static ProfileLibrary shipped() {
    return new ProfileLibrary(SHIPPED, Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Deployment deployment(String yaml) {
    return library.deployment(write("my.yaml", yaml).toString());
  }

  ClaimRequest claim(String yaml) {
    return library.claim(write("my.yaml", yaml).toString());
  }

  ProviderProfile provider(String yaml) {
    return library.provider(write("my.yaml", yaml).toString());
  }

  /** Returns the one line that a user is told, with paths relative to the test's folder. */
  String message(ThrowingCallable reading) {
    Throwable thrown = catchThrowable(reading);
    assertThat(thrown).isExactlyInstanceOf(UsageException.class);
    assertThat(((UsageException) thrown).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(thrown.getMessage()).doesNotContainPattern("[\\r\\n]");
    return thrown.getMessage().replace(folder + "/", "");
  }
}
