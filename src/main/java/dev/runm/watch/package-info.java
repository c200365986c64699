/** Repeats a command and shows what has changed. */
package dev.runm.watch;
