package dev.runm.lesson;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.markdown.Fence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a lesson: Markdown with a title, a heading for each step, and fenced blocks
 * whose words say what they are for.
 */
final class LessonText {
  private static final Pattern FACT = Pattern.compile("(Question|Minutes):\\s*(.*)");

  /** Blocks that are shown as they are. */
  private static final Set<String> SHOWN = Set.of("", "text", "sql", "yaml", "json", "sh");

  private final String name;
  private final Path file;
  private final RestRule rule;
  private final List<Step> steps = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private String question = "";
  private int minutes;
  private Optional<Step> opening = Optional.empty();
  private String heading = "";
  private int headingLine = 1;
  private StringBuilder prose = new StringBuilder();
  private List<Block> blocks = new ArrayList<>();

  private LessonText(String name, Path file, RestRule rule) {
    this.name = name;
    this.file = file;
    this.rule = rule;
  }

  /**
   * Returns the lesson that a text is.
   *
   * @param rule how its commands are read
   * @throws UsageException naming file and line of what is wrong
   */
  static Lesson read(String name, Path file, String text, RestRule rule) {
    return new LessonText(name, file, rule).read(text.lines().toList());
  }

  private Lesson read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<Fence> fence = Fence.at(lines, i);
      if (fence.isPresent()) {
        block(i + 1, fence.get(), lines.subList(i, fence.get().end() + 1));
        i = fence.get().end();
      } else if (line.startsWith("## ")) {
        endSection();
        heading = line.substring(3).strip();
        headingLine = i + 1;
      } else if (line.startsWith("# ") && title.isEmpty()) {
        title = Optional.of(line.substring(2).strip());
      } else if (opening.isEmpty() && FACT.matcher(line.strip()).matches()) {
        fact(i + 1, line.strip());
      } else {
        prose.append(line).append('\n');
      }
    }
    endSection();
    if (title.isEmpty()) {
      throw wrong(1, "a lesson begins with its title: # TITLE");
    }
    if (steps.isEmpty()) {
      throw wrong(lines.size(), "a lesson has steps: ## TITLE begins one");
    }
    return new Lesson(
        name, file, title.get(), question, minutes, opening.orElseThrow(), List.copyOf(steps));
  }

  private void fact(int line, String text) {
    Matcher fact = FACT.matcher(text);
    if (fact.matches() && fact.group(1).equals("Question")) {
      question = fact.group(2);
    } else if (fact.matches()) {
      minutes = minutes(line, fact.group(2));
    }
  }

  private int minutes(int line, String text) {
    if (!text.matches("\\d{1,3}")) {
      throw wrong(line, "Minutes takes a whole number, not '%s'".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private void block(int line, Fence fence, List<String> whole) {
    if (!fence.closed()) {
      throw wrong(line, "the block that begins here is not closed: " + fence.marks());
    }
    String word = fence.word();
    Optional<Part> part = Part.of(word);
    if (part.isPresent()) {
      blocks.add(block(part.get(), line, fence.lines()));
    } else if (SHOWN.contains(word)) {
      whole.forEach(each -> prose.append(each).append('\n'));
    } else {
      throw wrong(
          line,
          "a block cannot be '%s'%s: it is one of %s"
              .formatted(word, NearMiss.hint(word, Part.words()), String.join(", ", Part.words())));
    }
  }

  private Block block(Part part, int fence, List<String> lines) {
    Block block = Block.read(part, file.toString(), fence + 1, lines, rule);
    if (part.isCommands() ? block.commands().isEmpty() : block.text().isEmpty()) {
      throw wrong(fence, "the block %s is empty".formatted(part.word()));
    }
    return block;
  }

  private void endSection() {
    Step section = new Step(heading, headingLine, prose.toString().strip(), List.copyOf(blocks));
    if (opening.isEmpty()) {
      blocks.stream()
          .filter(block -> block.part() != Part.SETUP)
          .findFirst()
          .ifPresent(
              block -> {
                throw wrong(
                    block.number() - 1,
                    "%s belongs to a step: ## TITLE begins one".formatted(block.part().word()));
              });
      opening = Optional.of(section);
    } else {
      need(section, Part.CHECK);
      if (!section.has(Part.SOLUTION)) {
        need(section, Part.TRY);
      }
      steps.add(section);
    }
    prose = new StringBuilder();
    blocks = new ArrayList<>();
  }

  private void need(Step step, Part part) {
    if (!step.has(part)) {
      throw wrong(step.line(), "step '%s' has no block %s".formatted(step.title(), part.word()));
    }
  }

  private UsageException wrong(int line, String what) {
    return new UsageException("%s:%d: %s".formatted(file, line, what));
  }
}
