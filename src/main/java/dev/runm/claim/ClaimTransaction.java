package dev.runm.claim;

import dev.runm.claim.ClaimRejectedException.Kind;
import dev.runm.error.UserException;
import dev.runm.model.Window;
import dev.runm.session.Session;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes one claim, whole or not at all. */
@Component
class ClaimTransaction {
  /** The owner of consumers that name none. */
  private static final String NOBODY = "0".repeat(32);

  private final Session session;
  private final ClaimMapper mapper;

  ClaimTransaction(Session session, ClaimMapper mapper) {
    this.session = session;
    this.mapper = mapper;
  }

  /**
   * Executes the claim for the consumer, which is created if it is new.
   *
   * @throws ClaimRejectedException if it does not fit any more, or if a provider changed meanwhile
   */
  void execute(Claim claim, Window window, String consumer) {
    session.inTransaction(
        () -> {
          write(claim, window, consumer);
          return null;
        });
  }

  private void write(Claim claim, Window window, String consumer) {
    List<ItemState> states = mapper.itemStates(claim.items(), window);
    ItemCheck.check(claim.items(), states);
    GeneratedKey allocation = new GeneratedKey();
    mapper.insertAllocation(allocation, consumerId(consumer), window);
    mapper.insertItems(allocation.getId(), claim.items());
    raiseGenerations(claim, states);
  }

  private long consumerId(String name) {
    Consumer existing = mapper.consumerNamed(name);
    if (existing != null) {
      if (mapper.raiseConsumerGeneration(existing.id(), existing.generation()) == 0) {
        throw new ClaimRejectedException(
            Kind.GENERATION_CONFLICT, "consumer " + name + " was changed by another session");
      }
      return existing.id();
    }
    GeneratedKey consumer = new GeneratedKey();
    String uuid = UUID.randomUUID().toString().replace("-", "");
    if (mapper.insertConsumer(consumer, uuid, NOBODY, NOBODY) != 1
        || mapper.insertConsumerName(uuid, name) != 1) {
      throw new UserException(
          "the schema has no consumer type or object type runm.machine: load a deployment again");
    }
    return consumer.getId();
  }

  /** In provider-id order, so that two claims never wait for each other in a circle. */
  private void raiseGenerations(Claim claim, List<ItemState> states) {
    Map<Integer, Long> generations = new TreeMap<>();
    states.forEach(state -> generations.put(state.providerId(), state.generation()));
    generations.forEach(
        (providerId, generation) -> {
          if (mapper.raiseGeneration(providerId, generation) == 0) {
            throw new ClaimRejectedException(
                Kind.GENERATION_CONFLICT,
                "%s was changed by another session".formatted(nameOf(claim, providerId)));
          }
        });
  }

  private static String nameOf(Claim claim, int providerId) {
    return claim.items().stream()
        .filter(item -> item.providerId() == providerId)
        .map(ClaimItem::provider)
        .findFirst()
        .orElse("a provider");
  }
}
