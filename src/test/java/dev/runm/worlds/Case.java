package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.model.ClaimRequest;

/**
 * A request in a world.
 *
 * @param now the begin of windows that is left out where it is written
 */
record Case(World world, ClaimRequest request, long now) {
  Case with(World other) {
    return new Case(other, request, now);
  }

  Case with(ClaimRequest other) {
    return new Case(world, other, now);
  }

  String yaml() {
    return "--- deployment\n%s--- claim\n%s"
        .formatted(WorldYaml.of(world, now), ClaimYaml.of(request, now));
  }
}
