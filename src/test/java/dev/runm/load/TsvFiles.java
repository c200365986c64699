package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.rows.Chunk;
import dev.runm.rows.LineSink;
import dev.runm.rows.ModelTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the rows of a deployment to files, one a table, for other programs to load. */
public final class TsvFiles {
  private static final int ROWS_PER_WRITE = 50_000;

  private TsvFiles() {}

  /** Writes the files and returns a LOAD DATA statement for each, in the order of loading. */
  public static Map<Path, String> write(Deployment deployment, Path folder) throws IOException {
    DeploymentRows rows = new DeploymentRows(deployment, 1, 0);
    Map<Path, String> statements = new LinkedHashMap<>();
    for (ModelTable table : ModelTable.values()) {
      Path file = folder.resolve(table.tableName() + ".tsv");
      try (OutputStream out = Files.newOutputStream(file)) {
        LineSink sink = new LineSink(ROWS_PER_WRITE, chunk -> write((Chunk.Lines) chunk, out));
        sink.begin(table);
        rows.of(table).writeTo(sink);
        sink.flush();
      }
      statements.put(
          file,
          "LOAD DATA LOCAL INFILE '%s' INTO TABLE %s CHARACTER SET utf8mb4 (%s);"
              .formatted(file, table.tableName(), table.columns()));
    }
    return statements;
  }

  private static void write(Chunk.Lines lines, OutputStream out) {
    try {
      out.write(lines.bytes(), 0, lines.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
