package dev.runm.claim;

import dev.runm.error.UserException;

/** There is a consumer already of the name that a new one was to have. */
class NameTakenException extends UserException {
  private static final long serialVersionUID = 1L;

  NameTakenException(String name, Throwable cause) {
    super(
        "there is a consumer %s already, and each claim is for a new one: choose another name"
            .formatted(name),
        cause);
  }
}
