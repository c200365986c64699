package dev.runm.claim;

import dev.runm.error.UserException;

/** A claim that could not be executed; nothing of it was written. */
class ClaimRejectedException extends UserException {
  private static final long serialVersionUID = 1L;

  /** Why a claim is rejected. */
  enum Kind {
    MISSING_INVENTORY("missing inventory"),
    BELOW_MIN_UNIT("below min unit"),
    ABOVE_MAX_UNIT("above max unit"),
    OFF_STEP("off step"),
    CAPACITY_EXCEEDED("capacity exceeded"),
    GENERATION_CONFLICT("generation conflict"),
    LOCK_CONFLICT("lock conflict");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Whether trying the same claim again may succeed. */
    boolean isLostRace() {
      return this == GENERATION_CONFLICT;
    }
  }

  private final Kind kind;

  ClaimRejectedException(Kind kind, String details) {
    super(kind.words + ": " + details);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
