package dev.runm.login;

import dev.runm.error.UsageException;
import dev.runm.output.TypedPath;
import dev.runm.session.LocalHost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a connection is protected.
 *
 * @param mode nothing where the driver decides, or runm by whether the host is local
 * @param ca the certificates that vouch for the server; those of Java if absent
 * @param certificate the user's own, with its key
 */
record Tls(
    Optional<TlsMode> mode, Optional<Path> ca, Optional<Path> certificate, Optional<Path> key) {

  /**
   * Puts together what options and option file say; the options win. Who names a CA wants the
   * server verified.
   *
   * @throws UsageException if what is said does not go together
   */
  static Tls of(Wanted wanted, OptionFile file, String host, boolean modeInUrl) {
    Optional<TlsMode> asked = wanted.tls().map(text -> TlsMode.parse(text, "--tls"));
    Optional<Path> ca = wanted.tlsCa().or(() -> file.get("ssl-ca")).map(TypedPath::of);
    if (asked.isPresent() && modeInUrl) {
      throw new UsageException("the address and --tls both say how to encrypt: leave one out");
    }
    Optional<TlsMode> mode =
        modeInUrl
            ? Optional.empty()
            : asked
                .or(() -> file.get("ssl-mode").map(text -> TlsMode.parse(text, "ssl-mode")))
                .or(() -> ca.map(given -> verifying(host)));
    if (wanted.tlsCa().isPresent() && mode.filter(TlsMode::verifies).isEmpty() && !modeInUrl) {
      throw new UsageException(
          "--tls-ca goes with --tls VERIFY_CA or VERIFY_IDENTITY: %s asks nobody"
              .formatted(mode.orElseThrow()));
    }
    return new Tls(mode, ca, file.get("ssl-cert").map(Path::of), file.get("ssl-key").map(Path::of));
  }

  private static TlsMode verifying(String host) {
    return LocalHost.is(host) ? TlsMode.VERIFY_CA : TlsMode.VERIFY_IDENTITY;
  }

  /** Returns what the driver is to be told. */
  Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    mode.ifPresent(named -> properties.put("sslMode", named.name()));
    boolean verifies = mode.isEmpty() || mode.get().verifies();
    ca.filter(file -> verifies)
        .map(PemStore::ofCertificates)
        .ifPresent(store -> properties.putAll(store.properties("trustCertificateKeyStore")));
    if (certificate.isPresent() && key.isPresent()) {
      PemStore own = PemStore.ofKey(certificate.get(), key.get());
      properties.putAll(own.properties("clientCertificateKeyStore"));
    }
    return properties;
  }
}
