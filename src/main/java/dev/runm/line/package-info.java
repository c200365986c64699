/** Takes typed text apart: words, quotes, continuations, references; knows no command. */
package dev.runm.line;
