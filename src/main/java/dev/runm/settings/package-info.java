/**
 * What a user may set, in the configuration file, by the environment or while the shell runs. Any
 * room declares settings of its own; this one knows none of them.
 */
package dev.runm.settings;
