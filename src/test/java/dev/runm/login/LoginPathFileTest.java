package dev.runm.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.session.ServerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPathFileTest {
  @TempDir Path folder;

  @Test
  void theOptionsOfALoginPathAreRead() throws Exception {
    Path file =
        write(
            "[client]\nuser = any\n[lab]\nuser = \"lena\"\npassword = \"s#\\\"1\"\nhost = lab1\nport = 3310\n");
    OptionFile options = LoginPathFile.read(file, "lab");
    assertThat(options.get("user")).contains("lena");
    assertThat(options.get("password")).contains("s#\"1");
    assertThat(options.get("port")).contains("3310");
  }

  @Test
  void itNamesTheServerAndLogsInThere() throws Exception {
    write("[lab]\nuser = lena\npassword = secret\nhost = lab1\nport = 3310\n");
    ServerAddress address = login().address(wanted("lab", Optional.empty()), AddressPlace.OPTION);
    assertThat(address.url()).isEqualTo("jdbc:mysql://lab1:3310/");
    assertThat(address.user()).isEqualTo("lena");
    assertThat(address.password()).contains("secret");
  }

  @Test
  void anAddressThatIsSaidWinsAndWithoutAnyItIsThisMachine() throws Exception {
    write("[lab]\nuser = lena\npassword = secret\n");
    assertThat(login().address(wanted("lab", Optional.of("db2/x")), AddressPlace.OPTION).url())
        .isEqualTo("jdbc:mysql://db2/");
    assertThat(login().address(wanted("lab", Optional.empty()), AddressPlace.OPTION).url())
        .isEqualTo("jdbc:mysql://localhost/");
  }

  @Test
  void aNameThatIsNotThereIsSaid() throws Exception {
    Path file = write("[lab]\nuser = lena\n");
    assertThatThrownBy(() -> LoginPathFile.read(file, "lap"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has no login path lap (did you mean lab?)");
  }

  @Test
  void aFileThatOthersMayReadIsRefusedAsTheClientsDo() throws Exception {
    Path file = write("[lab]\nuser = lena\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> LoginPathFile.read(file, "lab")).hasMessageContaining("chmod 600");
  }

  @Test
  void aFileThatIsSomethingElseIsSaidToBeThat() throws Exception {
    Path file = write("[lab]\nuser = lena\n");
    Files.write(file, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> LoginPathFile.read(file, "lab"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is no login file");
    Files.delete(file);
    assertThatThrownBy(() -> LoginPathFile.read(file, "lab"))
        .hasMessageContaining("there is no login file");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, -1, 1_000})
  void aLineThatIsLongerThanTheFileIsNoReasonToRunOutOfMemory(int length) throws Exception {
    Path file = write("[lab]\nuser = lena\n");
    byte[] broken = Files.readAllBytes(file);
    ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putInt(24, length);
    Files.write(file, broken);
    assertThatThrownBy(() -> LoginPathFile.read(file, "lab"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is no login file");
  }

  private Login login() {
    return new Login(
        Map.of("MYSQL_TEST_LOGIN_FILE", folder.resolve("login").toString(), "RUNM_PASSWORD", "no"),
        folder,
        question -> Optional.empty());
  }

  private static Wanted wanted(String path, Optional<String> url) {
    return new Wanted(
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.of(path),
        Optional.empty(),
        Optional.empty());
  }

  /** Writes the file as mysql_config_editor does: each line by itself. */
  private Path write(String text) throws IOException, GeneralSecurityException {
    byte[] source = "01234567890123456789".getBytes(StandardCharsets.US_ASCII);
    byte[] key = new byte[16];
    for (int i = 0; i < source.length; i++) {
      key[i % 16] ^= source[i];
    }
    Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[4]);
    out.writeBytes(source);
    for (String line : text.split("(?<=\n)")) {
      byte[] encrypted = cipher.doFinal(line.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(encrypted.length).array());
      out.writeBytes(encrypted);
    }
    Path file = Files.write(folder.resolve("login"), out.toByteArray());
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
