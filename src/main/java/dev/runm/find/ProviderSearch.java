package dev.runm.find;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.Reference.Kind;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.stereotype.Component;

/** Finds the providers that meet a claim request. */
@Component
public class ProviderSearch {
  private final CodeResolver resolver;
  private final ProviderMapper providers;

  ProviderSearch(CodeResolver resolver, ProviderMapper providers) {
    this.resolver = resolver;
    this.providers = providers;
  }

  /**
   * Returns the providers of each request group, in provider order.
   *
   * @throws dev.runm.error.UserException if the request refers to what does not exist, or asks for
   *     what is not searched for yet
   */
  public List<GroupCandidates> find(ClaimRequest request, Limit limit) {
    SearchableRequest.check(request);
    ResolvedCodes codes = resolver.resolve(request);
    boolean overTime = providers.startsInsideWindow(request.window());
    return request.groups().stream()
        .map(group -> find(request, group, codes, overTime, limit))
        .toList();
  }

  private GroupCandidates find(
      ClaimRequest request,
      RequestGroup group,
      ResolvedCodes codes,
      boolean overTime,
      Limit limit) {
    CodeConditions groups =
        CodeConditions.of(List.of(group.groups()), names -> codes.ids(Kind.PROVIDER_GROUP, names));
    List<Integer> common = groups.requiredIds();
    boolean fromGroup = !common.isEmpty();
    List<Demand> demands = demands(group, codes);
    Search search =
        new Search(
            fromGroup ? smallest(common) : demands.get(0).resourceTypeId(),
            demands,
            capabilities(group, codes),
            groups,
            request.partition().map(name -> codes.id(Kind.PARTITION, name)).orElse(null),
            limit.plusOne());
    List<Candidate> found = new ArrayList<>();
    ResultHandler<Map<String, Object>> rows =
        row -> found.add(Candidate.of(row.getResultObject(), group.resources()));
    select(search, request.window(), fromGroup, overTime, rows);
    List<Candidate> trimmed = limit.trim(found);
    return new GroupCandidates(group.name(), trimmed, found.size() > trimmed.size());
  }

  private void select(
      Search search,
      Window window,
      boolean fromGroup,
      boolean overTime,
      ResultHandler<Map<String, Object>> rows) {
    if (fromGroup && overTime) {
      providers.findFromGroupOverTime(search, window, rows);
    } else if (fromGroup) {
      providers.findFromGroup(search, window, rows);
    } else if (overTime) {
      providers.findFromInventoryOverTime(search, window, rows);
    } else {
      providers.findFromInventory(search, window, rows);
    }
  }

  private int smallest(List<Integer> groupIds) {
    return groupIds.size() == 1 ? groupIds.get(0) : providers.smallestGroup(groupIds);
  }

  private static List<Demand> demands(RequestGroup group, ResolvedCodes codes) {
    return group.resources().stream()
        .map(
            resource ->
                new Demand(
                    codes.id(Kind.RESOURCE_TYPE, resource.resourceType()),
                    resource.min(),
                    resource.max()))
        .toList();
  }

  /** One provider supplies everything, so it answers for the constraints of each resource too. */
  private static CodeConditions capabilities(RequestGroup group, ResolvedCodes codes) {
    List<List<CodeRule>> lists = new ArrayList<>();
    lists.add(group.capabilities());
    group.resources().stream().map(ResourceRequest::capabilities).forEach(lists::add);
    return CodeConditions.of(lists, names -> codes.ids(Kind.CAPABILITY, names));
  }
}
