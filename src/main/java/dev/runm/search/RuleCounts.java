package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts how many providers the rules of a request leave, one rule added to the others. Parts of a
 * request that ask the same are counted once.
 */
public final class RuleCounts {
  private final RuleSearches searches;
  private final Window window;
  private final ProviderMapper mapper;
  private final SearchStatements statements;
  private final Map<Narrowed, Long> left = new HashMap<>();
  private final Map<Looked, Optional<String>> nearest = new HashMap<>();

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

  /** A look for the one that fails a rule by least. */
  private record Looked(Narrowed before, Miss miss) {}

  /** Returns the number of all providers. */
  public long all() {
    statements.checkpoint();
    return mapper.countAll();
  }

  /** Returns how many providers some rules leave. */
  public long left(Narrowed narrowed) {
    return left.computeIfAbsent(narrowed, this::count);
  }

  private long count(Narrowed narrowed) {
    statements.checkpoint();
    return mapper.countProviders(searches.of(narrowed), window, narrowed.units(), narrowed.rooms());
  }

  /** Returns the provider that fails the next rule by least, of those that some rules leave. */
  public Optional<String> nearestMiss(Narrowed before, Miss miss) {
    return nearest.computeIfAbsent(
        new Looked(before, miss), look -> nearest(look.before(), look.miss()));
  }

  private Optional<String> nearest(Narrowed before, Miss miss) {
    statements.checkpoint();
    return Optional.ofNullable(
        mapper.nearestMiss(
            searches.of(before), window, before.units(), before.rooms(), searches.of(miss)));
  }
}
