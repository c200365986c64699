package dev.runm.schema;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.Session;
import dev.runm.shell.Changing;
import dev.runm.shell.Formats;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code schema [TABLE]}. */
@ShellCommand
class SchemaCommand {
  private final SchemaMapper mapper;
  private final CommandUses uses;
  private final IndexSizes sizes;
  private final Session session;
  private final Screen screen;

  SchemaCommand(
      SchemaMapper mapper, CommandUses uses, IndexSizes sizes, Session session, Screen screen) {
    this.mapper = mapper;
    this.uses = uses;
    this.sizes = sizes;
    this.session = session;
    this.screen = screen;
  }

  @Command(
      name = "schema",
      group = "Plans",
      description = "Draws the tables as a diagram, or shows one of them.",
      help =
          """
          The diagram has the tables of the session's schema, by the question that they answer, with
          the columns that are keys or refer to another table. A column refers to another one by a
          foreign key, or because its comment begins with the other's name: 'providers.id'.

          A TABLE is shown with its columns, its indexes, what it refers to and what refers to it,
          its size, and the commands that read or write it, with the statements by which they do.
          What a command sends is known from its code; which tables a statement names is read from
          the mappers folder as it is now. sql and explain use what they are given.

          Rows of a table are InnoDB's estimate (stats counts them); so are the different keys of an
          index.

          With --out, mermaid, dot and svg go to a file, whose name may say which: model.svg,
          model.mmd or model.dot.

            schema
            schema allocation_items
            schema --format mermaid
            schema --out model.svg""")
  @Changing(with = "out")
  @Formats({
    Format.DIAGRAM,
    Format.TABLE,
    Format.VERTICAL,
    Format.JSON,
    Format.JSONL,
    Format.CSV,
    Format.TSV,
    Format.MARKDOWN,
    Format.YAML,
    Format.MERMAID,
    Format.DOT,
    Format.SVG
  })
  @Nullable Report schema(
      Format format,
      @Option(longName = "columns", description = "draw all columns with their types")
          boolean columns,
      @Option(longName = "out", description = "into a file: a name.svg, name.mmd or name.dot")
          @ValueName("FILE")
          @Nullable String out,
      @Argument(index = 0, description = "a table; all if none is named") @Nullable String table) {
    DrawnFile file = out == null ? null : DrawnFile.of(out, format);
    Schema schema =
        Schema.of(mapper.tables(), mapper.columns(), mapper.indexParts(), mapper.foreignKeys());
    if (schema.tables().isEmpty()) {
      throw new UserException(
          "no deployment is loaded here (schema %s has no tables): try load 100-shared-compute"
              .formatted(session.server().schema()));
    }
    if (table != null && columns && format == Format.DIAGRAM && file == null) {
      throw new UsageException("a table is shown with its columns anyway: leave out --columns");
    }
    Schema drawn = table == null ? schema : schema.around(schema.table(table).name());
    if (file != null) {
      file.write(drawn, screen);
      if (format != Format.DIAGRAM) {
        return null;
      }
    }
    return table == null
        ? new SchemaReport(schema, columns)
        : new TableReport(schema, schema.table(table), sizes.of(table), uses.of(table), drawn);
  }
}
