package dev.runm.claim;

import dev.runm.claim.FillTransaction.Part;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Working;
import dev.runm.rows.DuplicateRowException;
import dev.runm.rows.RowWriter;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what a fill has planned, in transactions that are short enough for others to wait. */
@Component
class FillBatches {
  private static final int CONSUMERS_IN_TRANSACTION = 4_000;

  private final FillTransaction transaction;
  private final FillRuns runs;
  private final RowWriter writer;
  private final Session session;
  private final RaceRetry retry;
  private final RunningStatement running;

  FillBatches(
      FillTransaction transaction,
      FillRuns runs,
      RowWriter writer,
      Session session,
      RaceRetry retry,
      RunningStatement running) {
    this.transaction = transaction;
    this.runs = runs;
    this.writer = writer;
    this.session = session;
    this.retry = retry;
    this.running = running;
  }

  /**
   * Writes all of it, adding to {@code written} what is committed.
   *
   * @param drawn for each provider, how many times the amounts of a claim its consumers are given
   */
  FillWritten write(
      ClaimRequest request, Map<Stock, List<Integer>> drawn, FillWritten written, Working working) {
    List<List<Part>> batches = batches(drawn);
    working.next("filling", "claims", batches.stream().mapToLong(FillBatches::claims).sum());
    if (batches.isEmpty()) {
      return written;
    }
    // explain rolls back what is done, and shows statements that have a plan
    boolean localInfile = !session.isInTransaction() && writer.localInfileWorks("");
    int run = runs.freeFrom(1);
    for (List<Part> batch : batches) {
      if (running.cancelled()) {
        throw written.stopped(null);
      }
      run = write(request, batch, run, localInfile, written);
      working.advance(written.claims());
    }
    return written;
  }

  /**
   * Writes a batch; where another session has taken the names meanwhile, with those of the next run
   * that is free. Returns the run that the names are of.
   */
  private int write(
      ClaimRequest request,
      List<Part> batch,
      int firstRun,
      boolean localInfile,
      FillWritten written) {
    int run = firstRun;
    for (int taken = 1; ; taken++) {
      ConsumerNumbers names = new ConsumerNumbers(FillRuns.prefix(run), written.consumers() + 1);
      try {
        List<FilledClaim> rows =
            retry.untilWon(
                () ->
                    session.inTransaction(
                        () -> transaction.write(request, batch, names, localInfile)));
        written.add(rows, claims(batch), FillRuns.prefix(run));
        return run;
      } catch (DuplicateRowException others) {
        if (taken == FillRuns.MOST || running.cancelled()) {
          throw others;
        }
        run = runs.freeFrom(run + 1);
      }
    }
  }

  private static int claims(List<Part> batch) {
    return batch.stream().flatMap(part -> part.times().stream()).mapToInt(times -> times).sum();
  }

  /** Cuts the plan where a transaction becomes too long; a provider may be in several. */
  private static List<List<Part>> batches(Map<Stock, List<Integer>> drawn) {
    List<List<Part>> batches = new ArrayList<>();
    int room = 0;
    for (Map.Entry<Stock, List<Integer>> planned : drawn.entrySet()) {
      List<Integer> left = planned.getValue();
      while (!left.isEmpty()) {
        if (room == 0) {
          batches.add(new ArrayList<>());
          room = CONSUMERS_IN_TRANSACTION;
        }
        int count = Math.min(room, left.size());
        batches
            .get(batches.size() - 1)
            .add(new Part(planned.getKey().claim(), left.subList(0, count)));
        room -= count;
        left = left.subList(count, left.size());
      }
    }
    return batches;
  }
}
