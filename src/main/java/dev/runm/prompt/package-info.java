/** The prompt: reads what is typed, completes it, and hands it to the shell. */
package dev.runm.prompt;
