/**
 * Reads the YAML files of the profiles folder into the model and reports what is wrong with them,
 * by file and line. Knows no SQL.
 */
package dev.runm.profile;
