package dev.runm.script;

import dev.runm.shell.CommandLine;

/**
 * A command of a script, for whoever runs scripts in a way of his own.
 *
 * @param number of the line that it begins in, from 1; of one in a script that this one calls, of
 *     the line that calls it
 */
public record ScriptCommand(int number, CommandLine line) {}
