package dev.runm.look;

/**
 * Which consumers to list; what is null does not matter.
 *
 * @param pattern what their names are like
 */
record ConsumerQuery(String pattern, String project, String user, Integer typeId, Integer limit) {}
