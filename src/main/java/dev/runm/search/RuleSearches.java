package dev.runm.search;

import dev.runm.model.DistanceRule;
import dev.runm.model.Reference.Kind;
import dev.runm.search.MissTerms.What;
import dev.runm.search.PlaceMapper.FoundDistance;
import java.util.List;
import java.util.Map;

/** Turns rules that are added one at a time into what the statements want. */
record RuleSearches(
    ResolvedCodes codes, Map<Integer, List<FoundDistance>> distances, Planner planner) {

  Search of(Narrowed narrowed) {
    return planner.search(
        narrowed.request(),
        narrowed.group(),
        narrowed.resources(),
        narrowed.rooms(),
        codes,
        distances);
  }

  MissTerms of(Miss miss) {
    if (miss instanceof Miss.Capabilities wanted) {
      return MissTerms.codes(
          What.CAPABILITIES,
          CodeConditions.alternatives(
              wanted.alternatives(), names -> codes.ids(Kind.CAPABILITY, names)));
    }
    if (miss instanceof Miss.Groups wanted) {
      return MissTerms.codes(
          What.GROUPS,
          CodeConditions.alternatives(
              wanted.alternatives(), names -> codes.ids(Kind.PROVIDER_GROUP, names)));
    }
    if (miss instanceof Miss.Distance far) {
      DistanceRule rule = far.rule();
      return MissTerms.distance(
          codes.rootOf(rule.from()),
          rule.type(),
          rule.minimum().map(code -> DistanceTerms.position(rule.type(), code)).orElse(null),
          rule.maximum().map(code -> DistanceTerms.position(rule.type(), code)).orElse(null));
    }
    if (miss instanceof Miss.Units units) {
      return MissTerms.demand(What.UNITS, units.resource());
    }
    return miss instanceof Miss.Room room
        ? MissTerms.demand(What.ROOM, room.resource())
        : MissTerms.nothing();
  }
}
