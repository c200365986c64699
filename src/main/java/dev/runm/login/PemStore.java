package dev.runm.login;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Certificates and keys in the form that the driver reads: a file that only its owner may read, for
 * as long as the program runs.
 */
record PemStore(Path file, String password) {
  private static final String TYPE = "PKCS12";
  private static final int PASSWORD_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Something is put into a store. */
  @FunctionalInterface
  private interface Filling {
    void fill(KeyStore store, char[] password) throws GeneralSecurityException;
  }

  /** Returns a store of certificates that vouch for servers. */
  static PemStore ofCertificates(Path pem) {
    List<Certificate> certificates = PemFile.certificates(pem);
    return of(
        (store, password) -> {
          for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("ca" + i, certificates.get(i));
          }
        });
  }

  /** Returns a store of the user's own certificate and its key. */
  static PemStore ofKey(Path certificate, Path key) {
    Certificate[] chain = PemFile.certificates(certificate).toArray(Certificate[]::new);
    return of((store, password) -> store.setKeyEntry("client", PemFile.key(key), password, chain));
  }

  private static PemStore of(Filling filling) {
    byte[] random = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      filling.fill(store, password.toCharArray());
      Path file = Files.createTempFile("runm", ".p12");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password.toCharArray());
      }
      return new PemStore(file, password);
    } catch (GeneralSecurityException | IOException failure) {
      throw new UserException("certificates cannot be kept for the driver: " + failure, failure);
    }
  }

  /** Returns the driver's properties whose names begin so. */
  Map<String, String> properties(String name) {
    return Map.of(
        name + "Url", file.toUri().toString(), name + "Type", TYPE, name + "Password", password);
  }
}
