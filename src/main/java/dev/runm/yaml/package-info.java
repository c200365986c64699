/** Reads YAML safely into values that know file and line; knows nothing of what they mean. */
package dev.runm.yaml;
