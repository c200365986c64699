package dev.runm.search;

import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import org.springframework.stereotype.Component;

/** Answers why a request finds what it finds, part by part. */
@Component
public class WhySearch {
  private final Planner planner;
  private final CodeResolver resolver;
  private final PlaceMapper places;
  private final ProviderMapper mapper;
  private final SearchStatements statements;

  WhySearch(
      Planner planner,
      CodeResolver resolver,
      PlaceMapper places,
      ProviderMapper mapper,
      SearchStatements statements) {
    this.planner = planner;
    this.resolver = resolver;
    this.places = places;
    this.mapper = mapper;
    this.statements = statements;
  }

  /**
   * Looks up what the request refers to, so that its rules can be counted by.
   *
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public RuleCounts counts(ClaimRequest request) {
    return new RuleCounts(request, planner.ruleSearches(request), mapper, statements);
  }

  /**
   * Looks up what the request refers to, so that claims of all of it can be looked for.
   *
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public WholeRequest whole(ClaimRequest request) {
    return new WholeRequest(planner.plan(request, Selection.DEFAULT), places, statements);
  }

  /** Returns the error for a provider that the loaded deployment does not have. */
  public UsageException unknownProvider(String name) {
    return new UsageException(
        "the loaded deployment has no provider " + name + resolver.providerLike(name));
  }
}
