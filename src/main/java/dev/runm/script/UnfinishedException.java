package dev.runm.script;

import dev.runm.error.UserException;

/** A script ends inside a block. */
class UnfinishedException extends ScriptFailedException {
  private static final long serialVersionUID = 1L;

  UnfinishedException(String script, ScriptLine line, UserException failure) {
    super(script, line, failure);
  }

  /** Returns the word that begins the block. */
  String keyword() {
    return text().split("\\s", 2)[0];
  }
}
