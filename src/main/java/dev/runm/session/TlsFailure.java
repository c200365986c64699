package dev.runm.session;

import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;

/** Says why no encrypted connection came about, and what to do. */
final class TlsFailure {
  private TlsFailure() {}

  /** Returns the reason, if TLS is it. */
  static Optional<String> explain(String host, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).strip();
      String lower = said.toLowerCase(Locale.ROOT);
      if (lower.contains("identity verification") || lower.contains("do not match")) {
        return Optional.of(
            "%s shows the certificate of another host: name the host as the certificate does, or --tls VERIFY_CA does without"
                .formatted(host));
      }
      if (cause instanceof CertificateException || lower.contains("certification path")) {
        return Optional.of(
            "%s shows a certificate that nothing known here vouches for: give its CA by --tls-ca FILE, or --tls REQUIRED encrypts without verifying"
                .formatted(host));
      }
      if (lower.contains("public key retrieval")) {
        return Optional.of(
            "%s takes this password only on a connection that is encrypted: --tls REQUIRED encrypts"
                .formatted(host));
      }
      if (lower.contains("ssl connection required, but not supported")) {
        return Optional.of(
            "%s does not encrypt connections: --tls DISABLED goes without, readable for whoever listens"
                .formatted(host));
      }
    }
    return Optional.empty();
  }
}
