package dev.runm.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionStatus;

/**
 * The user's transaction while it is open. It never changes, so that the prompt may read it while a
 * command is at work.
 *
 * @param isolation as it was asked for
 * @param begun when, by the clock of {@link System#nanoTime}
 * @param writers the commands that changed rows, in their order
 */
record OpenTransaction(
    TransactionStatus status,
    Optional<Isolation> isolation,
    boolean readOnly,
    long begun,
    List<String> writers) {

  OpenTransaction writtenBy(String command) {
    return writers.contains(command)
        ? this
        : writtenBy(Stream.concat(writers.stream(), Stream.of(command)).toList());
  }

  OpenTransaction writtenBy(List<String> commands) {
    return new OpenTransaction(status, isolation, readOnly, begun, List.copyOf(commands));
  }
}
