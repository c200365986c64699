package dev.runm.why;

import dev.runm.combine.Room;
import dev.runm.combine.Want;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import dev.runm.why.WhyMapper.Stock;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What an inventory could give a request.
 *
 * @param least the smallest amount that the request and the units allow
 * @param free capacity less the peak of what is used in the window; below 0 where it is overbooked
 */
record Fit(ResourceRequest request, Stock stock, BigInteger least, BigInteger free) {
  static Optional<Fit> of(ResourceRequest request, Facts facts) {
    return of(request, facts, facts.window());
  }

  static Optional<Fit> of(ResourceRequest request, Facts facts, Window window) {
    Stock stock = facts.stocks().get(request.resourceType());
    if (stock == null) {
      return Optional.empty();
    }
    BigInteger free =
        stock.capacity().subtract(facts.holdings(request.resourceType()).peak(window));
    BigInteger least =
        new Room(stock.minUnit(), stock.maxUnit(), stock.stepSize(), free)
            .least(new Want(0, request.min(), request.max()));
    return Optional.of(new Fit(request, stock, least, free));
  }

  /** Whether the units allow an amount that is asked for. */
  boolean byUnits() {
    return least.compareTo(request.max().min(stock.maxUnit())) <= 0;
  }

  /** Whether the smallest amount is free. */
  boolean byRoom() {
    return free.signum() >= 0 && least.compareTo(free) <= 0;
  }

  /** Returns the share of the smallest amount that is not free. */
  double roomShort() {
    return share(least.subtract(free), least);
  }

  /** Returns the share by which the nearer bound of what is asked would have to move. */
  double unitsShort() {
    double up =
        least.compareTo(stock.maxUnit()) <= 0 ? share(least.subtract(request.max()), least) : 1;
    return most()
        .map(most -> Math.min(up, share(request.min().subtract(most), request.min())))
        .orElse(up);
  }

  private static double share(BigInteger part, BigInteger whole) {
    return whole.signum() == 0 ? 1 : part.doubleValue() / whole.doubleValue();
  }

  /** Returns the largest amount that could be given, if it need not be as much as is asked for. */
  Optional<BigInteger> most() {
    BigInteger limit = request.max().min(stock.maxUnit()).min(free);
    if (limit.signum() < 0) {
      return Optional.empty();
    }
    BigInteger most = limit.subtract(limit.mod(stock.stepSize()));
    return Optional.of(most).filter(amount -> amount.compareTo(stock.minUnit()) >= 0);
  }
}
