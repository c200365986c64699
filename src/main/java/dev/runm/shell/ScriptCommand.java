package dev.runm.shell;

/**
 * A command of a script, for whoever runs scripts in a way of his own.
 *
 * @param number of the line that it begins in, from 1
 */
public record ScriptCommand(int number, CommandLine line) {}
