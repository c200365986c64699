package dev.runm.judge;

import java.util.List;

/** All rules, the gravest first. */
public final class Rules {
  static final List<Rule> ALL =
      List.of(
          new Rule("full-scan", Verdict.SCAN, WholeReads::ofTables),
          new Rule("index-scan", Verdict.INDEX_SCAN, WholeReads::ofIndexes),
          new Rule("reads-too-much", Verdict.COSTLY, Proportion::readsTooMuch));

  private Rules() {}

  /** Returns the names of all rules. */
  public static List<String> names() {
    return ALL.stream().map(Rule::name).toList();
  }
}
