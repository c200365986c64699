package dev.runm.schema;

import dev.runm.output.Format;

/** A schema as other programs draw it. */
interface Drawing {
  /** Returns the text of a file. */
  String text(Schema schema);

  /** Returns what every such file begins with. */
  String beginning();

  /** Returns the drawing of a format. */
  static Drawing of(Format format) {
    return switch (format) {
      case MERMAID -> new MermaidDrawing();
      case DOT -> new DotDrawing();
      case SVG -> new SvgDrawing();
      default -> throw new IllegalArgumentException("no file is drawn as " + format.code());
    };
  }
}
