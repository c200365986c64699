package dev.runm.schema;

import java.util.List;

/**
 * What a command may do with a table.
 *
 * @param ways such as {@code reads} and {@code inserts}
 * @param statements those by which it does, as explain names them
 */
record TableUse(String command, List<String> ways, List<String> statements) {}
