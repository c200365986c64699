package dev.runm.claim;

import dev.runm.claim.ClaimRejectedException.Kind;
import dev.runm.model.Window;
import dev.runm.session.Session;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes one claim, whole or not at all. */
@Component
class ClaimTransaction {
  private final Session session;
  private final ClaimMapper mapper;
  private final ConsumerRows consumers;

  ClaimTransaction(Session session, ClaimMapper mapper, ConsumerRows consumers) {
    this.session = session;
    this.mapper = mapper;
    this.consumers = consumers;
  }

  /**
   * Executes the claim for the consumer, which is created if it is new, and returns it.
   *
   * @param known what is known of its providers, asked for in the transaction; if that is out of
   *     date, the generation tells
   * @throws ClaimRejectedException if it does not fit any more, or if a provider changed meanwhile
   */
  Claim execute(Claim claim, Window window, Claimant claimant, Supplier<List<ItemState>> known) {
    return session.inTransaction(() -> write(claim, window, claimant, known.get()));
  }

  private Claim write(Claim claim, Window window, Claimant claimant, List<ItemState> states) {
    check(claim, window, states);
    OptionalLong consumer = consumers.write(claimant);
    GeneratedKey allocation = new GeneratedKey();
    if (consumer.isPresent()) {
      mapper.insertAllocation(allocation, consumer.getAsLong(), window);
    } else {
      mapper.insertAllocationByName(allocation, claimant.name(), window);
    }
    mapper.insertItems(allocation.getId(), claim.items());
    raiseProviders(claim, window, states);
    return claim;
  }

  /** What is used at the peak is asked for only where the claim does not fit beside all of it. */
  private void check(Claim claim, Window window, List<ItemState> states) {
    try {
      ItemCheck.check(claim.items(), states);
    } catch (ClaimRejectedException rejected) {
      if (rejected.kind() != Kind.CAPACITY_EXCEEDED) {
        throw rejected;
      }
      ItemCheck.check(claim.items(), mapper.itemPeaks(claim.items(), window));
    }
  }

  /** In provider-id order, so that two claims never wait for each other in a circle. */
  private void raiseProviders(Claim claim, Window window, List<ItemState> states) {
    Map<Integer, Long> generations = new TreeMap<>();
    states.forEach(state -> generations.put(state.providerId(), state.generation()));
    generations.forEach(
        (providerId, generation) -> {
          List<HeldAmount> held = window.isOpenEnded() ? amounts(claim, providerId) : List.of();
          if (mapper.raiseProvider(providerId, generation, held) == 0) {
            throw new ClaimRejectedException(
                Kind.GENERATION_CONFLICT,
                "%s was changed by another session".formatted(nameOf(claim, providerId)));
          }
        });
  }

  /** Returns what the claim takes of the provider, all items of a resource type together. */
  private static List<HeldAmount> amounts(Claim claim, int providerId) {
    Map<Integer, BigInteger> byType = new TreeMap<>();
    claim.items().stream()
        .filter(item -> item.providerId() == providerId)
        .forEach(item -> byType.merge(item.resourceTypeId(), item.used(), BigInteger::add));
    return byType.entrySet().stream()
        .map(amount -> new HeldAmount(amount.getKey(), amount.getValue()))
        .toList();
  }

  private static String nameOf(Claim claim, int providerId) {
    return claim.items().stream()
        .filter(item -> item.providerId() == providerId)
        .map(ClaimItem::provider)
        .findFirst()
        .orElse("a provider");
  }
}
