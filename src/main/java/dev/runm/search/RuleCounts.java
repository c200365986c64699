package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.util.Optional;

/** Counts how many providers the rules of a request leave, one rule added to the others. */
public final class RuleCounts {
  private final RuleSearches searches;
  private final Window window;
  private final ProviderMapper mapper;
  private final SearchStatements statements;

  RuleCounts(
      ClaimRequest request,
      RuleSearches searches,
      ProviderMapper mapper,
      SearchStatements statements) {
    this.searches = searches;
    this.window = request.window();
    this.mapper = mapper;
    this.statements = statements;
  }

  /** Returns the number of all providers. */
  public long all() {
    statements.checkpoint();
    return mapper.countAll();
  }

  /** Returns how many providers some rules leave. */
  public long left(Narrowed narrowed) {
    statements.checkpoint();
    return mapper.countProviders(searches.of(narrowed), window, narrowed.units(), narrowed.rooms());
  }

  /** Returns the provider that fails the next rule by least, of those that some rules leave. */
  public Optional<String> nearestMiss(Narrowed before, Miss miss) {
    statements.checkpoint();
    return Optional.ofNullable(
        mapper.nearestMiss(
            searches.of(before), window, before.units(), before.rooms(), searches.of(miss)));
  }
}
