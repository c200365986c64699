package dev.runm.shell;

/** A command of a script, continuation lines joined, with the number of its first line. */
record ScriptLine(int number, String text) {}
