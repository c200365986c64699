package dev.runm.session;

import dev.runm.error.UserException;

/** A server that was reached, and that does not let the user in. */
public class RefusedLoginException extends UserException {
  private static final long serialVersionUID = 1L;

  RefusedLoginException(String message, Throwable cause) {
    super(message, cause);
  }
}
