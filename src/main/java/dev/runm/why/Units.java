package dev.runm.why;

import dev.runm.model.ResourceRequest;
import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import dev.runm.why.WhyMapper.Stock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount that is asked for is a multiple of step_size between min_unit and max_unit.
 *
 * @param position that of the resource in the slot
 */
record Units(ResourceRequest request, int position) implements AmountRule {
  @Override
  public String name() {
    return "units";
  }

  @Override
  public String asks() {
    return "an amount of %s by its units (min_unit, max_unit, step_size)"
        .formatted(AmountWords.range(request));
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    return others.nextUnits();
  }

  @Override
  public Miss miss() {
    return new Miss.Units(position);
  }

  @Override
  public Finding check(Fit fit) {
    String figures =
        told("wants %s, gives %s".formatted(AmountWords.range(request), amounts(fit.stock())));
    return fit.byUnits()
        ? Finding.holds(figures)
        : Finding.fails(figures, changes(fit), fit.unitsShort());
  }

  /** Returns the amounts that the units allow, the smallest and the largest of them. */
  private String amounts(Stock stock) {
    BigInteger step = stock.stepSize();
    BigInteger smallest = stock.minUnit().add(step).subtract(BigInteger.ONE).divide(step);
    BigInteger largest = stock.maxUnit().divide(step);
    String steps = " in steps of " + words(step);
    return switch (smallest.compareTo(largest)) {
      case -1 -> words(smallest.multiply(step)) + " to " + words(largest.multiply(step)) + steps;
      case 0 -> words(largest.multiply(step)) + " only," + steps;
      default ->
          "no amount: no multiple of %s is within %s to %s"
              .formatted(words(step), words(stock.minUnit()), words(stock.maxUnit()));
    };
  }

  private List<String> changes(Fit fit) {
    List<String> changes = new ArrayList<>();
    BigInteger more = fit.least().subtract(request.max());
    if (fit.least().compareTo(fit.stock().maxUnit()) <= 0) {
      changes.add("raise max of %s to %s".formatted(resource(), exact(fit.least())));
    }
    fit.most()
        .ifPresent(
            most -> {
              boolean smaller = request.min().subtract(most).compareTo(more) < 0;
              changes.add(
                  smaller ? 0 : changes.size(),
                  "lower min of %s to %s".formatted(resource(), exact(most)));
            });
    if (changes.isEmpty()) {
      changes.add("change the units of its %s, which allow no such amount".formatted(resource()));
    }
    return changes;
  }

  private String words(BigInteger amount) {
    return AmountWords.of(resource(), amount);
  }

  private String exact(BigInteger amount) {
    return AmountWords.exact(resource(), amount);
  }
}
