package dev.runm.worlds;

/** How much of the request language is spoken. */
enum Language {
  /** One request group, one provider, no distances, no trees. */
  SINGLE,
  /** All of it. */
  WHOLE
}
