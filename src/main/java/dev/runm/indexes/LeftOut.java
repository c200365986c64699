package dev.runm.indexes;

import dev.runm.script.ScriptCommand;

/** A command of a script that the matrix is without. */
record LeftOut(ScriptCommand command, String why) {}
