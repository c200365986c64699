package dev.runm.worlds;

import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows whose ends often touch, since they are taken from a few moments.
 *
 * @param now what is meant where no begin is written; every other moment is days away, so that the
 *     time that passes meanwhile makes no difference
 */
record Times(long now) {
  private static final long DAY = 86_400;

  Window any(Dice dice) {
    if (dice.chance(30)) {
      return new Window(now, Window.NEVER);
    }
    List<Long> moments = new ArrayList<>(List.of(0L, 1000L, 2000L));
    for (int day = -2; day <= 4; day++) {
      moments.add(now + day * DAY);
    }
    int first = dice.between(0, moments.size() - 1);
    int second = dice.between(0, moments.size() - 1);
    long begin = moments.get(Math.min(first, second));
    long end = moments.get(Math.max(first, second));
    if (dice.chance(5) && begin != now) {
      begin++;
    }
    if (begin == end || (begin < now && dice.chance(20))) {
      end = begin == now ? now + DAY : begin + 1;
    }
    return new Window(begin, dice.chance(35) ? Window.NEVER : Math.max(end, begin + 1));
  }
}
