package dev.runm.explain;

import dev.runm.locks.Footprint;
import java.util.Optional;

/**
 * What is shown beside the plans.
 *
 * @param teaches whether findings are explained at length
 * @param sql whether the statements themselves are shown
 * @param footprint what the command locked, if that was looked at
 */
record Wish(boolean teaches, boolean sql, Optional<Footprint> footprint) {
  /** Nothing more. */
  static final Wish NONE = new Wish(false, true, Optional.empty());
}
