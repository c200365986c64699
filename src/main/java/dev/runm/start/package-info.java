/** What happens between the program's arguments and the first command: options, server, context. */
package dev.runm.start;
