package dev.runm.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What takes an answer instead of the screen. It is opened once there is something to take. */
interface Outlet {
  /**
   * Returns what takes an answer to its destination.
   *
   * @param lending hands a command the terminal of this process, where there is one
   * @param out where a command writes
   * @param cancelled whether the command that answers was asked to stop
   */
  static Outlet of(
      Destination destination,
      Optional<Lending> lending,
      PrintWriter out,
      PrintWriter err,
      BooleanSupplier cancelled) {
    return destination instanceof Destination.ToFile file
        ? FileOutlet.of(file)
        : new CommandOutlet((Destination.ToCommand) destination, lending, out, err, cancelled);
  }

  /** Whether it held something before that stays, and begins with a text. */
  default boolean goesOn(String text) {
    return false;
  }

  /** Begins; an answer that never comes leaves everything as it was. */
  Writer open() throws IOException;

  /**
   * Ends, after its writer was closed.
   *
   * @param failed what came of the writing that went wrong, behind which nothing was written; or
   *     null
   * @throws dev.runm.error.UserException if the answer did not arrive
   */
  void finish(IOException failed);

  /** Ends likewise, where the command that answers has failed: that is what is told. */
  void abandon();
}
