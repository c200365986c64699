package dev.runm.why;

import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.search.WhySearch;
import dev.runm.why.WhyMapper.Held;
import dev.runm.why.WhyMapper.NearGroup;
import dev.runm.why.WhyMapper.Stock;
import dev.runm.why.WhyMapper.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a request asks about one provider. */
@Component
class FactsReader {
  private final WhyMapper mapper;
  private final WhySearch search;

  FactsReader(WhyMapper mapper, WhySearch search) {
    this.mapper = mapper;
    this.search = search;
  }

  /**
   * Returns the facts of a provider.
   *
   * @throws UsageException with the near-miss, if there is no such provider
   */
  Facts of(String name, ClaimRequest request) {
    Set<String> names = new TreeSet<>();
    Set<String> starts = new HashSet<>();
    Set<String> types = new TreeSet<>();
    names.add(name);
    for (RequestGroup group : request.groups()) {
      group.inTree().ifPresent(names::add);
      group.resources().stream().map(ResourceRequest::resourceType).forEach(types::add);
      group.distances().stream()
          .filter(rule -> !rule.fromRequestGroup())
          .map(DistanceRule::from)
          .forEach(starts::add);
    }
    names.addAll(starts);
    Map<String, Tree> trees =
        mapper.providers(names).stream().collect(Collectors.toMap(Tree::name, tree -> tree));
    Tree provider = trees.get(name);
    if (provider == null) {
      throw search.unknownProvider(name);
    }
    Map<Integer, List<NearGroup>> distances = new HashMap<>();
    starts.forEach(
        from ->
            distances.computeIfAbsent(
                trees.get(from).rootId(), root -> mapper.distances(root, provider.id())));
    return new Facts(
        provider,
        new TreeSet<>(mapper.capabilities(provider.id())),
        new TreeSet<>(mapper.groups(provider.id())),
        mapper.stocks(provider.id()).stream()
            .collect(Collectors.toMap(Stock::resourceType, Function.identity())),
        mapper.held(provider.id(), types, request.window().acquire()).stream()
            .collect(Collectors.groupingBy(Held::resourceType)),
        trees,
        distances,
        request.window());
  }
}
