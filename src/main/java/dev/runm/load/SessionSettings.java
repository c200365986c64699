package dev.runm.load;

/**
 * Settings of the database session that a load changes and puts back. Public because the proxies of
 * mappers live in another module.
 */
public record SessionSettings(String sqlMode, boolean foreignKeyChecks, long lockWaitSeconds) {
  /** Returns the settings to load with. */
  static SessionSettings forLoad(long lockWaitSeconds) {
    return new SessionSettings(
        "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION", false, lockWaitSeconds);
  }
}
