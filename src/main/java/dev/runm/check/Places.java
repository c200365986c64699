package dev.runm.check;

import dev.runm.check.World.Provider;
import dev.runm.model.Window;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All providers of a world where they stand. */
final class Places {
  private final Map<String, Provider> providers = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final List<Place> all;

  Places(World world, Window window, Patience patience) {
    world.providers().forEach(provider -> providers.put(provider.name(), provider));
    Rooms rooms = new Rooms(world, window);
    this.all =
        world.providers().stream()
            .map(
                provider -> {
                  patience.step();
                  return place(provider, rooms);
                })
            .toList();
    all.forEach(place -> places.put(place.name(), place));
  }

  List<Place> all() {
    return all;
  }

  /**
   * @throws dev.runm.error.UserException if there is none of that name
   */
  Place named(String name) {
    Place place = places.get(name);
    if (place == null) {
      throw Damage.that("provider %s is not there".formatted(name));
    }
    return place;
  }

  private Place place(Provider provider, Rooms rooms) {
    Set<String> groups = new HashSet<>(provider.groups());
    Provider at = provider;
    for (Optional<String> up = at.parent(); up.isPresent(); up = at.parent()) {
      at = providers.get(up.get());
      groups.addAll(at.groups());
    }
    return new Place(
        provider.name(),
        provider.uuid(),
        at.name(),
        provider.partition(),
        groups,
        provider.capabilities(),
        rooms.of(provider));
  }
}
