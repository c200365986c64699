package dev.runm.why;

import dev.runm.model.ResourceRequest;
import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest amount that is asked for and that the units allow is free throughout the window.
 *
 * @param position that of the resource in the slot
 */
record FreeRoom(ResourceRequest request, int position) implements AmountRule {
  @Override
  public String name() {
    return "room";
  }

  @Override
  public String asks() {
    return AmountWords.of(resource(), request.min()) + " free in the window";
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    return others.nextRoom();
  }

  @Override
  public Miss miss() {
    return new Miss.Room(position);
  }

  @Override
  public Finding check(Fit fit) {
    BigInteger capacity = fit.stock().capacity();
    boolean overbooked = fit.free().signum() < 0;
    String least = AmountWords.of(resource(), fit.least());
    String free = AmountWords.of(resource(), fit.free().abs());
    if (!fit.byRoom() && least.equals(free)) {
      least = AmountWords.exact(resource(), fit.least());
      free = AmountWords.exact(resource(), fit.free().abs());
    }
    String wants = fit.least().equals(request.min()) ? least : least + " by its units";
    String range = AmountWords.range(request);
    boolean exactly = request.max().equals(request.min()) || !fit.least().equals(request.min());
    String figures =
        told(
            "wants %s, %s %s of %s"
                .formatted(
                    exactly || !fit.byRoom() ? wants : range,
                    overbooked ? "overbooked by" : "free",
                    free,
                    AmountWords.of(resource(), capacity)));
    return fit.byRoom()
        ? Finding.holds(figures)
        : Finding.fails(figures, changes(fit), fit.roomShort());
  }

  private List<String> changes(Fit fit) {
    List<String> changes = new ArrayList<>();
    fit.most()
        .ifPresent(
            most ->
                changes.add(
                    "lower min of %s to %s"
                        .formatted(resource(), AmountWords.exact(resource(), most))));
    BigInteger missing = fit.least().subtract(fit.free());
    if (fit.least().compareTo(fit.stock().capacity()) <= 0) {
      changes.add(
          "free %s of %s on it".formatted(AmountWords.exact(resource(), missing), resource()));
    } else {
      changes.add(
          "give it %s more of %s".formatted(AmountWords.exact(resource(), missing), resource()));
    }
    return changes;
  }
}
