package dev.runm.sql;

import com.mysql.cj.MysqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Locale;

/** How a column's values are read: as the server writes them, with nothing rounded or moved. */
enum ValueKind {
  /** Any number, digit by digit. */
  NUMBER {
    @Override
    Object value(byte[] sent) {
      String text = new String(sent, StandardCharsets.US_ASCII);
      return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : number(text);
    }
  },
  /** BIT(n), as the number that its bits are. */
  BITS {
    @Override
    Object value(byte[] sent) {
      return new BigInteger(1, sent);
    }
  },
  /** Bytes, as a literal that MySQL takes. */
  BYTES {
    @Override
    Object value(byte[] sent) {
      return "0x" + HexFormat.of().withUpperCase().formatHex(sent);
    }
  },
  /** Dates and times, in the words of the server. */
  TIME {
    @Override
    Object value(byte[] sent) {
      return new String(sent, StandardCharsets.US_ASCII);
    }
  },
  TEXT {
    @Override
    Object value(byte[] sent) {
      return new String(sent, StandardCharsets.UTF_8);
    }
  };

  /** Returns the kind of a column, counted from 1. */
  static ValueKind of(ResultSetMetaData columns, int column) throws SQLException {
    String name = String.valueOf(columns.getColumnTypeName(column)).toUpperCase(Locale.ROOT);
    if (name.startsWith("BIT")) {
      return isTinyInt(columns, column) ? NUMBER : BITS;
    }
    if (name.startsWith("GEOMETRY")) {
      return BYTES;
    }
    return switch (columns.getColumnType(column)) {
      case Types.BIT,
          Types.BOOLEAN,
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE ->
          NUMBER;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      case Types.DATE, Types.TIME, Types.TIMESTAMP -> TIME;
      default -> TEXT;
    };
  }

  /** The driver calls TINYINT(1) a bit too, but the server sends its digits. */
  private static boolean isTinyInt(ResultSetMetaData columns, int column) throws SQLException {
    return columns
            .unwrap(com.mysql.cj.jdbc.result.ResultSetMetaData.class)
            .getFields()[column - 1]
            .getMysqlTypeId()
        == MysqlType.FIELD_TYPE_TINY;
  }

  /** Whether the values are numbers. */
  boolean isNumber() {
    return this == NUMBER || this == BITS;
  }

  /** Returns a value of the row, or null. */
  Object read(ResultSet row, int column) throws SQLException {
    if (this == TEXT) {
      return row.getString(column);
    }
    byte[] sent = row.getBytes(column);
    return sent == null ? null : value(sent);
  }

  abstract Object value(byte[] sent);

  private static Object number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return text;
    }
  }
}
