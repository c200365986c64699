package dev.runm.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a lesson: it teaches one thing, and sees whether it was learnt.
 *
 * @param line where its heading stands in the file
 * @param prose the text around its blocks
 */
record Step(String title, int line, String prose, List<Block> blocks) {
  Stream<Block> blocks(Part part) {
    return blocks.stream().filter(block -> block.part() == part);
  }

  boolean has(Part part) {
    return blocks(part).findAny().isPresent();
  }

  /** Returns the lines of all its blocks of one part. */
  List<Block.Line> lines(Part part) {
    return blocks(part).flatMap(block -> block.commands().stream()).toList();
  }

  /** Returns the commands that meet its check. */
  List<Block.Line> solution() {
    return lines(has(Part.SOLUTION) ? Part.SOLUTION : Part.TRY);
  }

  List<String> hints() {
    return blocks(Part.HINT).map(Block::text).toList();
  }

  /** Returns what is said once it is done; empty where nothing is. */
  String learnt() {
    return String.join("\n\n", blocks(Part.LEARNT).map(Block::text).toList());
  }

  /** Returns what it is known by from one day to another: another check makes it another step. */
  String mark() {
    String check = String.join("\n", lines(Part.CHECK).stream().map(Block.Line::text).toList());
    return "%08x".formatted((title + "\n" + check).hashCode());
  }
}
