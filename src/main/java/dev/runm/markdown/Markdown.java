package dev.runm.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text. Of Markdown it knows headings, paragraphs, points, fenced lines and those that
 * stand in from the margin, and tables: the first column of a table is a name, the others are its
 * meaning.
 */
public final class Markdown {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final Pattern POINT = Pattern.compile("(\\s*(?:[-*]|\\d+\\.))\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]+\\|?");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private final List<Passage> passages = new ArrayList<>();
  private final List<String> flowing = new ArrayList<>();
  private final List<String> fixed = new ArrayList<>();
  private final List<Passage.Term> terms = new ArrayList<>();
  private Optional<String> mark = Optional.empty();

  private Markdown() {}

  /** Returns the parts of a text, in their order. */
  public static List<Passage> passages(String text) {
    Markdown markdown = new Markdown();
    markdown.read(text.lines().toList());
    return List.copyOf(markdown.passages);
  }

  private void read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Fence> fence = Fence.at(lines, i);
      if (fence.isPresent()) {
        end();
        passages.add(new Passage.Verbatim(fence.get().lines()));
        i = fence.get().end();
      } else {
        take(lines.get(i));
      }
    }
    end();
  }

  private void take(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher point = POINT.matcher(line);
    boolean standsIn = line.startsWith(" ") && mark.isEmpty();
    if (line.isBlank()) {
      end();
    } else if (heading.matches()) {
      end();
      passages.add(new Passage.Heading(heading.group(1)));
    } else if (line.startsWith("|")) {
      endFlowing();
      endFixed();
      row(line);
    } else if (standsIn) {
      endFlowing();
      endTable();
      fixed.add(line);
    } else if (point.matches()) {
      end();
      mark = Optional.of(point.group(1));
      flowing.add(point.group(2).strip());
    } else {
      endFixed();
      endTable();
      flowing.add(line.strip());
    }
  }

  /** What stands above the rule of a table names its columns, which are not shown. */
  private void row(String line) {
    if (RULE.matcher(line.strip()).matches()) {
      terms.clear();
      return;
    }
    String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
    List<String> cells =
        Arrays.stream(BAR.split(inner)).map(cell -> cell.strip().replace("\\|", "|")).toList();
    String meaning = String.join("; ", cells.subList(1, cells.size()));
    terms.add(new Passage.Term(cells.get(0), meaning));
  }

  private void end() {
    endFlowing();
    endFixed();
    endTable();
  }

  private void endTable() {
    if (!terms.isEmpty()) {
      passages.add(new Passage.Terms(List.copyOf(terms)));
      terms.clear();
    }
  }

  private void endFlowing() {
    if (!flowing.isEmpty()) {
      String text = String.join(" ", flowing);
      passages.add(
          mark.<Passage>map(before -> new Passage.Point(before, text))
              .orElseGet(() -> new Passage.Paragraph(text)));
      flowing.clear();
    }
    mark = Optional.empty();
  }

  private void endFixed() {
    if (!fixed.isEmpty()) {
      String all = String.join("\n", fixed).stripIndent();
      passages.add(new Passage.Verbatim(all.lines().toList()));
      fixed.clear();
    }
  }
}
