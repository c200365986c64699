package dev.runm.login;

import dev.runm.error.UsageException;
import dev.runm.output.TypedPath;
import dev.runm.session.LocalHost;
import dev.runm.session.UrlTls;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a connection is protected.
 *
 * @param mode nothing where the driver decides, or runm by whether the host is local
 * @param inUrl whether the address says the mode itself, so that the driver knows
 * @param ca the certificates that vouch for the server; those of Java if absent
 * @param certificate the user's own, with its key
 */
record Tls(
    Optional<TlsMode> mode,
    boolean inUrl,
    Optional<Path> ca,
    Optional<Path> certificate,
    Optional<Path> key) {

  /**
   * Puts together what address, options and option file say; the file yields to the others. Who
   * names a CA wants the server verified.
   *
   * @throws UsageException if what is said does not go together
   */
  static Tls of(Wanted wanted, OptionFile file, ServerUrl url) {
    Optional<TlsMode> inUrl =
        UrlTls.mode(url.jdbc()).map(text -> TlsMode.parse(text, "sslMode in the address"));
    Optional<TlsMode> asked = wanted.tls().map(text -> TlsMode.parse(text, "--tls"));
    Optional<Path> ca = wanted.tlsCa().or(() -> file.get("ssl-ca")).map(TypedPath::of);
    if (asked.isPresent() && inUrl.isPresent()) {
      throw new UsageException("the address and --tls both say how to encrypt: leave one out");
    }
    Optional<TlsMode> mode =
        inUrl
            .or(() -> asked)
            .or(() -> file.get("ssl-mode").map(text -> TlsMode.parse(text, "ssl-mode")))
            .or(() -> ca.map(given -> verifying(url.host())));
    if (wanted.tlsCa().isPresent() && mode.filter(TlsMode::verifies).isEmpty()) {
      throw new UsageException(
          "--tls-ca goes with %s VERIFY_CA or VERIFY_IDENTITY: %s asks nobody"
              .formatted(inUrl.isPresent() ? "sslMode" : "--tls", mode.orElseThrow()));
    }
    return new Tls(mode, inUrl.isPresent(), ca, path(file, "ssl-cert"), path(file, "ssl-key"))
        .whole();
  }

  private static Optional<Path> path(OptionFile file, String option) {
    return file.get(option).map(TypedPath::of);
  }

  private static TlsMode verifying(String host) {
    return LocalHost.is(host) ? TlsMode.VERIFY_CA : TlsMode.VERIFY_IDENTITY;
  }

  private Tls whole() {
    if (certificate.isPresent() != key.isPresent()) {
      throw new UsageException(
          certificate
              .map(file -> "ssl-cert %s is nothing without ssl-key: name both".formatted(file))
              .orElse("ssl-key is nothing without ssl-cert: name both"));
    }
    return this;
  }

  /** Returns what the driver is to be told. */
  Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    mode.filter(named -> !inUrl).ifPresent(named -> properties.put("sslMode", named.name()));
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
