package dev.runm.sql;

import java.sql.ResultSetMetaData;
import java.util.List;

/**
 * A row of any shape.
 *
 * @param values strings, numbers and nulls
 * @param shape what the server says of the columns
 */
record Row(List<Object> values, ResultSetMetaData shape) {}
