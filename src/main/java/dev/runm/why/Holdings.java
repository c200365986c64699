package dev.runm.why;

import dev.runm.model.Window;
import dev.runm.why.WhyMapper.Held;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What allocations hold of one resource of a provider, now and later. */
record Holdings(List<Held> held) {
  /** Returns the peak of concurrent use in a window. */
  BigInteger peak(Window window) {
    TreeMap<Long, BigInteger> changes = new TreeMap<>();
    for (Held one : held) {
      if (one.acquireTime() < window.release() && one.releaseTime() > window.acquire()) {
        changes.merge(Math.max(one.acquireTime(), window.acquire()), one.used(), BigInteger::add);
        changes.merge(one.releaseTime(), one.used().negate(), BigInteger::add);
      }
    }
    BigInteger peak = BigInteger.ZERO;
    BigInteger now = BigInteger.ZERO;
    for (Map.Entry<Long, BigInteger> change : changes.entrySet()) {
      now = now.add(change.getValue());
      peak = change.getKey() < window.release() ? peak.max(now) : peak;
    }
    return peak;
  }
}
