/**
 * The schema as its designer sees it: its tables as a diagram, and of each what it holds, what it
 * refers to and which commands use it. Nobody knows this room.
 */
package dev.runm.schema;
