package dev.runm.claim;

import dev.runm.error.NearMiss;
import dev.runm.error.UserException;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Releases what one consumer holds, or what all do. */
@Component
class Releases {
  /** So many ids fit what MySQL takes for a range of an index in one statement, well below it. */
  private static final int CHUNK = 5_000;

  private final Session session;
  private final RaceRetry retry;
  private final Release release;
  private final ReleaseMapper mapper;
  private final RunningStatement running;
  private final Screen screen;

  Releases(
      Session session,
      RaceRetry retry,
      Release release,
      ReleaseMapper mapper,
      RunningStatement running,
      Screen screen) {
    this.session = session;
    this.retry = retry;
    this.release = release;
    this.mapper = mapper;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Releases everything that the consumer holds or will, in one transaction.
   *
   * @throws UserException if there is no such consumer
   */
  Released ofConsumer(String name, long now) {
    return inTransaction(
        () -> {
          Long consumer = mapper.lockConsumer(name);
          if (consumer == null) {
            throw unknown(name);
          }
          List<HeldAllocation> all = mapper.lockAllocationsOf(consumer, now);
          if (!all.isEmpty()) {
            mapper.raiseConsumers(List.of(consumer));
          }
          Released released = Released.NOTHING;
          for (int from = 0; from < all.size(); from += CHUNK) {
            List<HeldAllocation> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            released = released.plus(release.of(chunk, now, false));
          }
          return released;
        });
  }

  /**
   * Releases everything that holds or will, in transactions of a few thousand allocations.
   *
   * @throws StoppedException if the user stops it between two of them
   */
  Released ofAll(long now) {
    Released[] soFar = {Released.NOTHING};
    try (Working working = screen.steps().working("releasing", "allocations", 0)) {
      Consumer<Released> more =
          chunk -> {
            soFar[0] = soFar[0].plus(chunk);
            working.advance(soFar[0].count());
          };
      inChunks(lastId -> mapper.lockUnending(lastId, CHUNK), now, more);
      inChunks(any -> mapper.lockEnding(now, CHUNK), now, more);
    } catch (RuntimeException failure) {
      throw running.cancelled() ? stopped(soFar[0], failure) : failure;
    }
    return soFar[0];
  }

  private record Chunk(Released released, long lastId) {}

  /**
   * @param lockNext locks what is next after the allocation of that id
   */
  private void inChunks(
      LongFunction<List<HeldAllocation>> lockNext, long now, Consumer<Released> more) {
    Chunk chunk = new Chunk(Released.NOTHING, 0);
    do {
      if (running.cancelled()) {
        throw new StoppedException("", null);
      }
      long lastId = chunk.lastId;
      chunk = inTransaction(() -> release(lockNext.apply(lastId), now));
      more.accept(chunk.released);
    } while (chunk.released.count() > 0);
  }

  private Chunk release(List<HeldAllocation> allocations, long now) {
    long lastId = allocations.isEmpty() ? 0 : allocations.get(allocations.size() - 1).id();
    return new Chunk(release.of(allocations, now, true), lastId);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return retry.untilWon(() -> session.inTransaction(work));
  }

  private static StoppedException stopped(Released released, Throwable cause) {
    return new StoppedException(
        "%s allocations were released".formatted(Figures.count(released.count())), cause);
  }

  private UserException unknown(String name) {
    int common = Math.min(name.length(), Math.max(1, name.length() - 3));
    Set<String> names = new TreeSet<>(mapper.namesStarting(name.substring(0, common)));
    names.addAll(mapper.namesStarting(name.substring(0, Math.min(1, name.length()))));
    return new UserException(
        "there is no consumer %s%s".formatted(name, NearMiss.hint(name, names)));
  }
}
