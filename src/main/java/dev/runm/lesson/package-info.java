/**
 * Lessons at the prompt: files of text, commands to try, and what is expected of the learner's own
 * commands. Is told of each command that runs; no command knows of lessons.
 */
package dev.runm.lesson;
