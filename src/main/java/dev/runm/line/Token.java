package dev.runm.line;

/**
 * A word where it was typed.
 *
 * @param word what it is, without the quotes that it was typed in
 * @param start where it begins, at its quote if it has one
 * @param end the place behind it
 * @param line which of the command lines it is a word of, from 0
 * @param rest whether it is the rest of its line, taken as it was typed
 * @param target whether it is the file that a redirect leads to, or stands behind that
 */
public record Token(String word, int start, int end, int line, boolean rest, boolean target) {}
