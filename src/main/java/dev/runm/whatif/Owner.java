package dev.runm.whatif;

import dev.runm.error.UserException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * This session as the owner of the indexes that it adds: the lock that says that it lives, and its
 * sight of invisible indexes.
 */
@Component
class Owner {
  static final String SEE = "use_invisible_indexes=on";
  static final String SEE_NOT = "use_invisible_indexes=off";

  static final String NOT_HELD =
      "another session holds the locks on what whatif has added: it may drop it, or use it too; whatif reset ends that";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 8;

  private final WhatIfMapper mapper;
  private final TriedIndexes tried;
  private final String token;
  private boolean sawInvisible;

  Owner(WhatIfMapper mapper, TriedIndexes tried) {
    this.mapper = mapper;
    this.tried = tried;
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
  }

  /** Returns what names the session in the comments of its indexes. */
  String token() {
    return token;
  }

  /**
   * Becomes the one session that adds indexes to a schema, unless it is already.
   *
   * @param invisible the indexes that are invisible before, which stay out of its statements
   * @throws UserException if another session is
   */
  void begin(String schema, List<ExistingIndex> invisible) {
    if (!tried.added().isEmpty()) {
      return;
    }
    sawInvisible = mapper.session().seesInvisible();
    if (mapper.lockSchema(schema) != 1) {
      throw new UserException(
          "another session tries an index in schema %s, and each would see the other's: wait for its whatif reset"
              .formatted(schema));
    }
    mapper.lockToken(token, 0);
    mapper.seeInvisible(SEE);
    if (!sawInvisible) {
      tried.keepOut(invisible);
    }
  }

  /** Whether the session has the locks on what it has added; takes those that are free. */
  boolean holds() {
    List<TriedIndex> added = tried.added();
    boolean all = added.isEmpty() || mapper.lockToken(token, 0) == 1;
    for (String schema : tried.schemasOfAdded()) {
      all &= mapper.lockSchema(schema) == 1;
    }
    return all;
  }

  /** Is that no more, unless there still is an index that it has added. */
  void end(String schema) {
    if (!tried.added().isEmpty()) {
      return;
    }
    tried.keepOut(List.of());
    if (!sawInvisible) {
      mapper.seeInvisible(SEE_NOT);
    }
    mapper.unlockToken(token);
    mapper.unlockSchema(schema);
  }
}
