/** The prompt, the command line, scripts, and how errors are shown. */
package dev.runm.shell;
