package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLibraryTest {
  private static final String NIC = "type: runm.nic\n";

  @TempDir Path folder;
  private ProfileFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ProfileFiles(folder);
  }

  @Test
  void anUnknownNameIsToldWithTheNearestAndWhereToListThem() {
    assertThat(files.message(() -> files.library.claim("1cpu-64M-10")))
        .isEqualTo(
            "no claim is named \"1cpu-64M-10\" (did you mean 1cpu-64M-10G?); \"profiles claims\""
                + " lists them, and a path has a / or ends in .yaml");
    assertThat(files.message(() -> files.library.deployment("")))
        .startsWith("no deployment is named \"\"; \"profiles deployments\" lists them");
  }

  @Test
  void aNameOfAnotherKindIsToldApart() {
    assertThat(files.message(() -> files.library.claim("100-shared-compute")))
        .startsWith("no claim is named \"100-shared-compute\" (that is a deployment);");
  }

  @Test
  void aBareNameNeverLeavesTheFolderOfItsKind() {
    assertThat(files.message(() -> files.library.provider("..")))
        .startsWith("no provider profile is named \"..\";");
    assertThat(files.message(() -> files.library.provider("a\0b\nc")))
        .startsWith("no provider profile is named \"a\uFFFDb\uFFFDc\";");
  }

  @Test
  void aWordWithASlashOrAnEndingIsAPath() {
    files.write("a", NIC);
    files.write("b.yml", NIC);

    assertThat(files.library.provider(folder + "/a").type()).isEqualTo("runm.nic");
    assertThat(files.library.provider(folder + "/b.yml").type()).isEqualTo("runm.nic");
    assertThat(files.message(() -> files.library.provider("none.yml")))
        .isEqualTo("none.yml: no such file");
    assertThat(files.message(() -> files.library.provider("./no\0ne")))
        .isEqualTo("\"./no\uFFFDne\" is not a path");
  }

  @Test
  void aShippedNameWithAnEndingIsMended() {
    assertThat(files.message(() -> files.library.claim("1cpu-64M-10G.yaml")))
        .isEqualTo("1cpu-64M-10G.yaml: no such file; the shipped profile is named 1cpu-64M-10G");
  }

  @Test
  void shippedFilesAreShownFromTheCurrentFolder() {
    ProfileFile file =
        new ProfileFolder(ProfileFiles.SHIPPED.toAbsolutePath())
            .find(ProfileKind.CLAIM, "1cpu-64M-10G", Path.of(""));

    assertThat(file.shown()).isEqualTo("profiles/claims/1cpu-64M-10G.yaml");
  }

  @Test
  void anEmptyFileIsToldSo() {
    files.write("my.yaml", "");

    assertThat(files.message(() -> files.library.claim(folder + "/my.yaml")))
        .isEqualTo("my.yaml: is empty");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(files.message(() -> files.library.claim(folder + "/")))
        .endsWith(": is a folder, not a file");
  }

  @Test
  void aFileThatMayNotBeReadIsToldSo() throws IOException {
    Path file = files.write("my.yaml", NIC);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root reads every file");

    assertThat(files.message(() -> files.library.provider(file.toString())))
        .isEqualTo("my.yaml: cannot be read: permission denied");
  }

  @Test
  void whatIsNotUtf8IsToldWithItsLine() {
    files.write("my.yaml", "# ok\n# \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(files.message(() -> files.library.provider(folder + "/my.yaml")))
        .isEqualTo("my.yaml:2: is not UTF-8 text; save it as UTF-8");

    files.write("my.yaml", NIC.getBytes(StandardCharsets.UTF_16));
    assertThat(files.message(() -> files.library.provider(folder + "/my.yaml")))
        .isEqualTo("my.yaml:1: is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void aFileCutWithinALetterIsNotUtf8() {
    files.write("my.yaml", new byte[] {'#', ' ', (byte) 0xC3});

    assertThat(files.message(() -> files.library.provider(folder + "/my.yaml")))
        .isEqualTo("my.yaml:1: is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoTrouble() {
    files.write("my.yaml", "\uFEFF# nic\r\ntype: runm.nic\r\ncapabilities: []\r\n");

    assertThat(files.library.provider(folder + "/my.yaml").type()).isEqualTo("runm.nic");
  }
}
