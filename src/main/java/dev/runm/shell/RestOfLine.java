package dev.runm.shell;

/**
 * What stands behind a command, letter by letter as it was typed: quotes, stars, semicolons and
 * comments included. What was typed as one word in quotes is the text in the quotes.
 */
public record RestOfLine(String text) {}
