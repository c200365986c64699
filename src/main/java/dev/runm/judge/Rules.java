package dev.runm.judge;

import java.util.List;
import java.util.Optional;

/** All rules: first what changes a verdict, then what explains it, then advice. */
public final class Rules {
  /** In the order that their findings are shown. */
  public static final List<Rule> ALL =
      List.of(
          new Rule("full-scan", Verdict.SCAN, WholeReads::ofTables),
          new Rule("index-scan", Verdict.INDEX_SCAN, WholeReads::ofIndexes),
          new Rule("reads-too-much", Verdict.COSTLY, Proportion::readsTooMuch),
          advice("locks-too-much", Proportion::locksTooMuch),
          advice("implicit-conversion", Obstacles::conversions),
          advice("function-on-column", Obstacles::functions),
          advice("leading-wildcard", Obstacles::wildcards),
          advice("non-leading-column", IndexUse::nonLeading),
          advice("or-across-indexes", IndexUse::alternatives),
          advice("ranges-given-up", Oddities::rangesGivenUp),
          advice("unused-key-part", IndexUse::unusedKeyParts),
          advice("non-covering", IndexUse::nonCovering),
          advice("index-merge", IndexUse::merges),
          advice("join-buffer", Joins::buffered),
          advice("cartesian-product", Joins::cartesian),
          advice("range-checked", Joins::rangeChecked),
          advice("dependent-subquery", Subqueries::dependent),
          advice("materialized", Subqueries::materialized),
          advice("order-limit", Steps::sortsForLimit),
          advice("filesort", Steps::sorts),
          advice("temporary", Steps::temporaryTables),
          advice("large-offset", Oddities::skippedRows),
          advice("estimate-off", Estimates::off),
          advice("stale-statistics", Oddities::oldStatistics),
          advice("no-primary-key", Oddities::withoutPrimaryKey),
          advice("impossible-where", Oddities::contradictions));

  private Rules() {}

  /** Returns the names of all rules. */
  public static List<String> names() {
    return ALL.stream().map(Rule::name).toList();
  }

  /** Returns the rule of a name. */
  public static Optional<Rule> named(String name) {
    return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  private static Rule advice(String name, Rule.Search search) {
    return new Rule(name, Verdict.INDEX, search);
  }
}
