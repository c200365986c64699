package dev.runm.output;

import java.util.ArrayList;
import java.util.List;

/** Parts of a text beside each other, on as many lines as they need. */
final class Flow {
  private static final String GAP = "  ";

  private final Canvas canvas;
  private final String rest;
  private List<Styled> line;
  private int used;

  Flow(Canvas canvas, String first, String rest) {
    this.canvas = canvas;
    this.rest = rest;
    begin(first);
  }

  void add(Styled part) {
    int cells = Canvas.cells(part.text());
    if (line.size() > 1 && used + GAP.length() + cells > canvas.width()) {
      end();
      begin(rest);
    }
    List<String> rows = rows(part.text());
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        end();
        begin(rest + GAP);
      }
      put(new Styled(rows.get(i), part.style()));
    }
  }

  void end() {
    canvas.line(line.toArray(Styled[]::new));
  }

  /** A part that is too long for a line is broken between words. */
  private List<String> rows(String text) {
    int room = Math.max(20, canvas.width() - Canvas.cells(rest) - GAP.length());
    return used + Canvas.cells(text) <= canvas.width()
        ? List.of(text)
        : LineBreaks.wrap(ScreenText.visible(text), room);
  }

  private void put(Styled part) {
    if (line.size() > 1) {
      line.add(new Styled(GAP, Style.PLAIN));
      used += GAP.length();
    }
    line.add(part);
    used += Canvas.cells(part.text());
  }

  private void begin(String start) {
    line = new ArrayList<>(List.of(new Styled(start, Style.PLAIN)));
    used = Canvas.cells(start);
  }
}
