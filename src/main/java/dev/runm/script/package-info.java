/**
 * Runs scripts from files, through a pipe and as they are typed: their variables, blocks and
 * errors; checks them before they run, and records them.
 */
package dev.runm.script;
