package dev.runm.verify;

/**
 * A column of a lookup table whose values are there once.
 *
 * @param typed whether once for each type_id
 */
record CodeColumn(String inTable, String name, boolean typed) {
  Check once() {
    return new Check(
        "code.once." + inTable + (name.equals("code") ? "" : "." + name),
        "no two rows of %s have one %s%s".formatted(inTable, name, typed ? " of one type" : ""),
        (mapper, scope) -> mapper.repeatedCodes(scope, inTable, name, typed));
  }
}
