package dev.runm.claim;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Ends or deletes allocations that are locked, inside a transaction. */
@Component
class Release {
  private final ReleaseMapper mapper;
  private final ClaimMapper providers;

  Release(ReleaseMapper mapper, ClaimMapper providers) {
    this.mapper = mapper;
    this.providers = providers;
  }

  /**
   * Ends what has begun before {@code now}, deletes what has not, leaves alone what is over, and
   * keeps generations and what is held.
   *
   * @param now in epoch seconds, read since the allocations are locked: locks may have to be waited
   *     for, and meanwhile some begin and others end
   * @param raisesConsumers whether the generations of the consumers are to be raised here
   */
  Released of(List<HeldAllocation> locked, long now, boolean raisesConsumers) {
    List<HeldAllocation> allocations =
        locked.stream().filter(allocation -> !allocation.overAt(now)).toList();
    if (allocations.isEmpty()) {
      return Released.NOTHING;
    }
    if (raisesConsumers) {
      mapper.raiseConsumers(
          new TreeSet<>(allocations.stream().map(HeldAllocation::consumerId).toList()));
    }
    whereAny(
        new TreeSet<>(mapper.providersOf(ids(allocations, all -> true))),
        providers::raiseProviders);
    whereAny(ids(allocations, HeldAllocation::neverEnds), mapper::holdNoMore);
    List<Long> begun = ids(allocations, allocation -> allocation.begunBefore(now));
    whereAny(begun, ids -> mapper.endNow(ids, now));
    List<Long> others = ids(allocations, allocation -> !allocation.begunBefore(now));
    whereAny(others, mapper::deleteItems);
    whereAny(others, mapper::deleteAllocations);
    return new Released(begun.size(), others.size());
  }

  private static List<Long> ids(
      List<HeldAllocation> allocations, Predicate<HeldAllocation> wanted) {
    return allocations.stream().filter(wanted).map(HeldAllocation::id).toList();
  }

  private static <T> void whereAny(Collection<T> ids, Consumer<Collection<T>> statement) {
    if (!ids.isEmpty()) {
      statement.accept(ids);
    }
  }
}
