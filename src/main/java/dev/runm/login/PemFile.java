package dev.runm.login;

import dev.runm.error.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as MySQL keeps them: {@code ca.pem}, {@code client-key.pem}. */
final class PemFile {
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (?:RSA )?PRIVATE"
              + " KEY-----");

  /** What stands before an RSA key of the older form: a version, and that it is one of RSA. */
  private static final byte[] RSA = {
    0x02,
    0x01,
    0x00,
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private PemFile() {}

  /**
   * Returns the certificates of a file.
   *
   * @throws UsageException if there are none
   */
  static List<Certificate> certificates(Path file) {
    byte[] text = text(file).getBytes(StandardCharsets.US_ASCII);
    try {
      List<Certificate> found =
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(new ByteArrayInputStream(text)));
      if (!found.isEmpty()) {
        return found;
      }
      throw new UsageException(file + " holds no certificate in PEM");
    } catch (CertificateException failure) {
      throw new UsageException(file + " holds no certificate in PEM", failure);
    }
  }

  /**
   * Returns the private key of a file.
   *
   * @throws UsageException if there is none, or it is encrypted
   */
  static PrivateKey key(Path file) {
    Matcher key = KEY.matcher(text(file));
    if (!key.find()) {
      throw new UsageException(
          file + " holds no private key in PEM, or one that is encrypted, which is not read");
    }
    byte[] found = decoded(key.group(2), file);
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(key.group(1) == null ? found : wrap(found));
    for (String kind : List.of("RSA", "EC", "Ed25519")) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(spec);
      } catch (GeneralSecurityException anotherKind) {
        continue;
      }
    }
    throw new UsageException(file + " holds a private key of a kind that is not known");
  }

  private static byte[] decoded(String base64, Path file) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException damaged) {
      throw new UsageException(
          file + " holds no private key in PEM, but what looks like a damaged one", damaged);
    }
  }

  private static byte[] wrap(byte[] key) {
    ByteArrayOutputStream inside = new ByteArrayOutputStream();
    inside.writeBytes(RSA);
    inside.writeBytes(tagged(OCTETS, key));
    return tagged(SEQUENCE, inside.toByteArray());
  }

  /** Keys are longer than 127 bytes and shorter than 65,536. */
  private static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length});
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException missing) {
      throw new UsageException("there is no file " + file, missing);
    } catch (IOException failure) {
      throw new UsageException("cannot read %s: %s".formatted(file, failure), failure);
    }
  }
}
