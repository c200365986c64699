package dev.runm.check;

import dev.runm.model.ClaimRequest;
import dev.runm.model.DistanceRule;
import dev.runm.model.ResourceRequest;
import java.util.List;

/** Whether a provider may serve a slot, as far as it depends on that provider alone. */
final class Suitability {
  private final ClaimRequest request;
  private final Places places;
  private final Distances distances;
  private final Patience patience;

  Suitability(ClaimRequest request, Places places, Distances distances, Patience patience) {
    this.request = request;
    this.places = places;
    this.distances = distances;
    this.patience = patience;
  }

  /** Returns the providers that may serve the slot. */
  List<Place> of(Slot slot) {
    return places.all().stream().filter(place -> suits(slot, place)).toList();
  }

  private boolean suits(Slot slot, Place place) {
    patience.step();
    return request.partition().map(place.partition()::equals).orElse(true)
        && slot.group().inTree().map(tree -> places.named(tree).isInTreeOf(place)).orElse(true)
        && CodeRules.hold(slot.group().groups(), place.groups())
        && hasCapabilities(slot, place)
        && slot.group().distances().stream().allMatch(rule -> isThere(rule, place))
        && slot.resources().stream().allMatch(resource -> hasRoom(resource, place));
  }

  /** With several providers the group's own rules ask for what these have together. */
  private static boolean hasCapabilities(Slot slot, Place place) {
    return (!slot.group().singleProvider()
            || CodeRules.hold(slot.group().capabilities(), place.capabilities()))
        && slot.resources().stream()
            .allMatch(resource -> CodeRules.hold(resource.capabilities(), place.capabilities()));
  }

  private boolean isThere(DistanceRule rule, Place place) {
    return rule.fromRequestGroup() || distances.holds(rule, places.named(rule.from()), place);
  }

  private static boolean hasRoom(ResourceRequest resource, Place place) {
    Room room = place.rooms().get(resource.resourceType());
    return room != null && room.fits(resource);
  }
}
