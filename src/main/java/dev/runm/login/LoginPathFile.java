package dev.runm.login;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The obfuscated {@code ~/.mylogin.cnf} that {@code mysql_config_editor} writes: four bytes that
 * say nothing, twenty that the key is folded from, then for each line its length and the line,
 * encrypted with AES-128 in blocks of their own. It keeps a password from being read in passing, no
 * more.
 */
final class LoginPathFile {
  private static final int UNUSED = 4;
  private static final int KEY_SOURCE = 20;
  private static final int KEY = 16;
  private static final Pattern GROUP = Pattern.compile("(?m)^\\s*\\[([^\\]]+)]");

  /** What others may not do with it: the MySQL clients leave such a file alone too. */
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private LoginPathFile() {}

  /**
   * Returns the options of a login path.
   *
   * @throws UsageException if there is none of that name, or the file cannot be read
   */
  static OptionFile read(Path file, String name) {
    String text = text(file);
    List<String> names = GROUP.matcher(text).results().map(found -> found.group(1)).toList();
    if (!names.contains(name)) {
      throw new UsageException(
          "%s has no login path %s%s: mysql_config_editor set --login-path=%s makes one"
              .formatted(file, name, NearMiss.hint(name, names), name));
    }
    return OptionFile.parse(text, List.of(name));
  }

  private static String text(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
        throw new UsageException(
            "others may read or write login file %s: chmod 600".formatted(file));
      }
      return decrypted(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (NoSuchFileException missing) {
      throw new UsageException(
          "there is no login file %s: mysql_config_editor makes it".formatted(file), missing);
    } catch (IOException failure) {
      throw new UsageException("cannot read login file %s: %s".formatted(file, failure), failure);
    } catch (GeneralSecurityException | RuntimeException broken) {
      if (broken instanceof UsageException said) {
        throw said;
      }
      throw new UsageException(
          "%s is no login file that mysql_config_editor has written".formatted(file), broken);
    }
  }

  private static String decrypted(ByteBuffer bytes) throws GeneralSecurityException {
    bytes.order(ByteOrder.LITTLE_ENDIAN).position(UNUSED);
    byte[] key = new byte[KEY];
    for (int i = 0; i < KEY_SOURCE; i++) {
      key[i % KEY] ^= bytes.get();
    }
    Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    while (bytes.hasRemaining()) {
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        throw new GeneralSecurityException("a line of %d bytes".formatted(length));
      }
      byte[] line = new byte[length];
      bytes.get(line);
      text.writeBytes(cipher.doFinal(line));
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
