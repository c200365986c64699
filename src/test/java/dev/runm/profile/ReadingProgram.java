package dev.runm.profile;

import dev.runm.error.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

/**
 * Reads the profiles whose paths come on standard input, and answers each with a line: the kind,
 * the milliseconds of processor time that it took, what was told.
 */
final class ReadingProgram {
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private ReadingProgram() {}

  public static void main(String[] none) throws IOException {
    ProfileLibrary library = ProfileFiles.shipped();
    BufferedReader paths =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      String file = path;
      answer("deployment", () -> library.deployment(file));
      answer("provider profile", () -> library.provider(file));
      answer("claim", () -> library.claim(file));
    }
  }

  private static void answer(String kind, Runnable reading) {
    long start = PROCESSOR.getCurrentThreadCpuTime();
    String told;
    try {
      reading.run();
      told = "read";
    } catch (UsageException refused) {
      told = "refused: " + refused.getMessage();
    } catch (RuntimeException | Error failure) {
      told = "failed: " + failure;
    }
    System.out.println(
        kind + "\t" + (PROCESSOR.getCurrentThreadCpuTime() - start) / 1_000_000 + "\t" + told);
  }
}
