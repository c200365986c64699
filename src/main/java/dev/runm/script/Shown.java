package dev.runm.script;

/** Where commands are shown before they run. */
enum Shown {
  NOWHERE,
  AS_NOTICE,
  AMONG_ANSWERS;

  static Shown of(ScriptOptions options) {
    return options.echo() ? AMONG_ANSWERS : AS_NOTICE;
  }
}
