package dev.runm.claim;

import dev.runm.error.UserException;

/** There is no way to meet a request; nothing was written for it. */
class NoRoomException extends UserException {
  private static final long serialVersionUID = 1L;

  NoRoomException(String claim) {
    super(
        "no provider meets claim %s, its rules or the capacity it asks for:".formatted(claim)
            + " nothing was written; find --why tells what is wanting");
  }
}
