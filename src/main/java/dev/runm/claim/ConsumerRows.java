package dev.runm.claim;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes the consumer of a claim, or takes the one that is there. */
@Component
class ConsumerRows {
  private final ClaimMapper mapper;

  ConsumerRows(ClaimMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Writes the consumer with its name; of one that is there already, raises the generation. Returns
   * the id of a new one.
   *
   * @throws NameTakenException if the claimant is new and the name is not free
   * @throws UserException if the name is not free for it, or it is not as the claimant says
   */
  OptionalLong write(Claimant claimant) {
    String uuid = UUID.randomUUID().toString().replace("-", "");
    try {
      mapper.insertConsumerName(uuid, claimant.name());
    } catch (DuplicateKeyException taken) {
      raise(claimant, taken);
      return OptionalLong.empty();
    } catch (DataIntegrityViolationException noType) {
      throw new UserException(
          "the schema has no object type runm.machine: load a deployment again", noType);
    }
    GeneratedKey consumer = new GeneratedKey();
    try {
      mapper.insertConsumer(consumer, uuid, claimant);
    } catch (DataIntegrityViolationException noType) {
      throw unknownType(claimant, noType);
    }
    return OptionalLong.of(consumer.getId());
  }

  private void raise(Claimant claimant, DuplicateKeyException taken) {
    if (claimant.isNew()) {
      throw new NameTakenException(claimant.name(), taken);
    }
    int raised =
        mapper.raiseConsumer(
            claimant.name(),
            claimant.givenType().orElse(null),
            claimant.givenProject().orElse(null),
            claimant.givenUser().orElse(null));
    if (raised == 0) {
      throw refused(claimant, taken);
    }
  }

  private UserException refused(Claimant claimant, DuplicateKeyException taken) {
    Consumer consumer = mapper.consumerNamed(claimant.name());
    if (consumer == null) {
      return new UserException(
          "the name %s is taken by something that is no consumer: name another one"
              .formatted(claimant.name()),
          taken);
    }
    if (!mapper.consumerTypes().contains(claimant.type())) {
      return unknownType(claimant, taken);
    }
    return new UserException(
        "consumer %s is there already, with type %s, project %s, user %s: it keeps them, so leave out"
                .formatted(claimant.name(), consumer.type(), consumer.project(), consumer.user())
            + " --type, --project and --user",
        taken);
  }

  private UsageException unknownType(Claimant claimant, Throwable cause) {
    List<String> types = mapper.consumerTypes();
    return new UsageException(
        "the loaded deployment has no consumer type %s%s: it has %s"
            .formatted(
                claimant.type(), NearMiss.hint(claimant.type(), types), String.join(", ", types)),
        cause);
  }
}
