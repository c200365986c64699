package dev.runm.why;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.ClaimRequest;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.search.BondKind;
import dev.runm.search.Candidate;
import dev.runm.search.Tie;
import dev.runm.search.WholeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the ties of a request on a provider that meets the rules of a slot by itself. A tie holds
 * if the provider takes part in a claim. If it takes part in none, those ties fail of which leaving
 * out any one is enough; if there are no such, the ties of a smallest set of which all must go. The
 * figures are those of the partners that come nearest: with them, all other ties hold.
 */
final class TieChecks {
  private final ClaimRequest request;
  private final WholeRequest whole;
  private final List<SlotRules> slots;
  private final TieFigures figures;
  private final List<Tie> ties;
  private List<Integer> lacking;

  TieChecks(ClaimRequest request, WholeRequest whole, List<SlotRules> slots, TieFigures figures) {
    this.request = request;
    this.whole = whole;
    this.slots = slots;
    this.figures = figures;
    this.ties = Tie.of(request);
  }

  /** Ties that are loosened, and providers that meet all the others. */
  private record Way(Map<Tie, Optional<DistanceRule>> changes, List<Candidate> chosen) {}

  Tied of(int slot, Candidate provider) {
    if (slots.size() == 1) {
      return Tied.NOTHING;
    }
    Optional<Way> claim = way(slot, provider, Map.of());
    if (claim.isPresent()) {
      return new Tied(List.of(), told(slot, List.of(), claim.get()), true);
    }
    if (!lacking().isEmpty()) {
      List<String> titles = lacking().stream().map(i -> slots.get(i).title()).toList();
      return new Tied(titles, List.of(), true);
    }
    List<Way> each = new ArrayList<>();
    for (Tie tie : ties) {
      way(slot, provider, Map.of(tie, Optional.empty())).ifPresent(each::add);
    }
    if (each.isEmpty()) {
      Way way = closer(slot, provider, fewest(slot, provider));
      return new Tied(List.of(), told(slot, List.of(way), way), false);
    }
    List<Way> closer = each.stream().map(way -> closer(slot, provider, way)).toList();
    return new Tied(List.of(), told(slot, closer, closer.get(0)), true);
  }

  private List<Integer> lacking() {
    if (lacking == null) {
      lacking = whole.lacking();
    }
    return lacking;
  }

  private Optional<Way> way(
      int slot, Candidate provider, Map<Tie, Optional<DistanceRule>> changes) {
    return whole.partners(slot, provider, changes).map(chosen -> new Way(changes, chosen));
  }

  /** All ties are left out, and taken in again one by one where that leaves a way. */
  private Way fewest(int slot, Candidate provider) {
    Map<Tie, Optional<DistanceRule>> out = new LinkedHashMap<>();
    ties.forEach(tie -> out.put(tie, Optional.empty()));
    Way way = way(slot, provider, Map.copyOf(out)).orElseThrow();
    List<Tie> order = new ArrayList<>(ties);
    RequestGroup group = slots.get(slot).group();
    order.sort((one, other) -> Boolean.compare(one.touches(group), other.touches(group)));
    for (Tie tie : order) {
      out.remove(tie);
      Optional<Way> fewer = way(slot, provider, Map.copyOf(out));
      if (fewer.isPresent()) {
        way = fewer.get();
      } else {
        out.put(tie, Optional.empty());
      }
    }
    return way;
  }

  /** Moves the bounds of a distance step by step instead of leaving it out, if that is enough. */
  private Way closer(int slot, Candidate provider, Way far) {
    Way best = far;
    for (Tie tie : far.changes().keySet()) {
      if (tie.kind() == BondKind.DISTANCES) {
        for (DistanceRule bounds : wider(tie.distance())) {
          Map<Tie, Optional<DistanceRule>> changes = new LinkedHashMap<>(best.changes());
          changes.put(tie, Optional.of(bounds));
          Optional<Way> found = way(slot, provider, changes);
          if (found.isPresent()) {
            best = found.get();
            break;
          }
        }
      }
    }
    return best;
  }

  /** Returns the same rule with one of its bounds moved, the smaller moves first. */
  private static List<DistanceRule> wider(DistanceRule rule) {
    List<String> codes =
        BuiltInCodes.codes(BuiltInCodes.distanceType(rule.type()).orElseThrow().distances());
    List<DistanceRule> wider = new ArrayList<>();
    for (int by = 1; by < codes.size(); by++) {
      int down = rule.minimum().map(codes::indexOf).orElse(0) - by;
      int up = rule.maximum().map(codes::indexOf).orElse(codes.size()) + by;
      if (down >= 0) {
        wider.add(with(rule, Optional.of(codes.get(down)), rule.maximum()));
      }
      if (up < codes.size()) {
        wider.add(with(rule, rule.minimum(), Optional.of(codes.get(up))));
      }
    }
    return wider;
  }

  private static DistanceRule with(
      DistanceRule rule, Optional<String> minimum, Optional<String> maximum) {
    return new DistanceRule(rule.type(), rule.from(), rule.fromRequestGroup(), minimum, maximum);
  }

  /** Those ties hold that no way loosens. */
  private List<TieFinding> told(int slot, List<Way> ways, Way any) {
    List<TieFinding> findings = new ArrayList<>();
    for (Tie tie : ties) {
      Optional<Way> without =
          ways.stream().filter(way -> way.changes().containsKey(tie)).findFirst();
      if (without.isPresent() || tie.touches(slots.get(slot).group())) {
        Finding finding =
            without
                .map(way -> figures.fails(tie, way.chosen(), way.changes().get(tie)))
                .orElseGet(() -> figures.holds(tie, any.chosen()));
        findings.add(new TieFinding(tie, TieWords.asks(tie, request), finding));
      }
    }
    return findings;
  }
}
