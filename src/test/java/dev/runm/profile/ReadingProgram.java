package dev.runm.profile;

import dev.runm.error.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

/**
 * Reads the profiles whose paths come on standard input, and answers each with a line: the
 * milliseconds of processor time that it took, what was told. A file with claim in its name is one.
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
      answer(file.contains("claim") ? () -> library.claim(file) : () -> library.deployment(file));
    }
  }

  private static void answer(Runnable reading) {
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
    System.out.println((PROCESSOR.getCurrentThreadCpuTime() - start) / 1_000_000 + "\t" + told);
  }
}
