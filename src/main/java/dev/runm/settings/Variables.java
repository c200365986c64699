package dev.runm.settings;

/** What the environment sets, by the names of properties: {@code runm.pager} is RUNM_PAGER too. */
@FunctionalInterface
interface Variables {
  /** Returns the value, or null where it is not set. */
  String get(String name);
}
