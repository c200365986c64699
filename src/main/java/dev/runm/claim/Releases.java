package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.search.ConsumerNames;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.time.Instant;
import java.util.List;
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
  private final ConsumerNames names;

  Releases(
      Session session,
      RaceRetry retry,
      Release release,
      ReleaseMapper mapper,
      RunningStatement running,
      Screen screen,
      ConsumerNames names) {
    this.session = session;
    this.retry = retry;
    this.release = release;
    this.mapper = mapper;
    this.running = running;
    this.screen = screen;
    this.names = names;
  }

  /**
   * Releases everything that the consumer holds or will, in one transaction.
   *
   * @throws UserException if there is no such consumer
   */
  Released ofConsumer(String name) {
    return inTransaction(
        "consumer " + name,
        () -> {
          Long consumer = mapper.lockConsumer(name);
          if (consumer == null) {
            throw names.unknown(name);
          }
          List<HeldAllocation> all = mapper.lockAllocationsOf(consumer, now());
          if (!all.isEmpty()) {
            mapper.raiseConsumers(List.of(consumer));
          }
          long now = now();
          Released released = Released.NOTHING;
          for (int from = 0; from < all.size(); from += CHUNK) {
            List<HeldAllocation> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            released = released.plus(release.of(chunk, now, false));
          }
          return released;
        });
  }

  /**
   * Releases everything that holds or will, in transactions of a few thousand allocations. What
   * other sessions claim meanwhile is left to them.
   *
   * @throws StoppedException if the user stops it between two of them
   */
  Released ofAll() {
    return session.isInTransaction() ? session.inTransaction(this::all) : all();
  }

  private Released all() {
    Released[] soFar = {Released.NOTHING};
    try (Working working = screen.steps().working("releasing", "allocations", 0)) {
      Consumer<Released> more =
          chunk -> {
            soFar[0] = soFar[0].plus(chunk);
            working.advance(soFar[0].count());
          };
      long lastId = mapper.lastAllocation();
      inChunks(afterId -> mapper.lockUnending(afterId, lastId, CHUNK), more);
      inChunks(any -> mapper.lockEnding(now(), lastId, CHUNK), more);
    } catch (RuntimeException failure) {
      throw running.cancelled() ? stopped(soFar[0], failure) : failure;
    }
    return soFar[0];
  }

  /**
   * @param lastId of what was locked, 0 if nothing was
   */
  private record Chunk(Released released, long lastId) {}

  /**
   * @param lockNext locks what is next after the allocation of that id
   */
  private void inChunks(LongFunction<List<HeldAllocation>> lockNext, Consumer<Released> more) {
    Chunk chunk = new Chunk(Released.NOTHING, 0);
    do {
      if (running.cancelled()) {
        throw new StoppedException("", null);
      }
      long lastId = chunk.lastId;
      chunk = inTransaction("allocations", () -> release(lockNext.apply(lastId)));
      more.accept(chunk.released);
    } while (chunk.lastId > 0);
  }

  private Chunk release(List<HeldAllocation> locked) {
    long lastId = locked.isEmpty() ? 0 : locked.get(locked.size() - 1).id();
    return new Chunk(release.of(locked, now(), true), lastId);
  }

  private <T> T inTransaction(String rows, Supplier<T> work) {
    return retry.untilWon(rows, () -> session.inLockingTransaction(work));
  }

  /** A clock that is read again wherever locks may have been waited for. */
  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private StoppedException stopped(Released released, Throwable cause) {
    if (session.isInTransaction()) {
      return StoppedException.undone(cause);
    }
    return new StoppedException(
        Figures.count(released.count(), "allocations") + " released", cause);
  }
}
