package dev.runm.look;

/** Where a listing of providers starts. */
enum ProviderDriver {
  /** All providers. */
  ALL,
  /** The roots of all trees. */
  ROOTS,
  /** The members of a group. */
  GROUP,
  /** The providers that have a capability. */
  CAPABILITY,
  /** The providers of a partition or a type. */
  PLACES,
  /** The providers of one tree. */
  TREE
}
