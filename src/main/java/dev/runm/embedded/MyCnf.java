package dev.runm.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The server's settings, suited to the machine. */
final class MyCnf {
  private static final long MEBIBYTE = 1L << 20;

  private MyCnf() {}

  static String forThisMachine() {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return forMemory(machine.getTotalMemorySize());
  }

  static String forMemory(long bytes) {
    return Folders.resource("my.cnf").replace("{bufferPool}", bufferPool(bytes) / MEBIBYTE + "M");
  }

  /** Returns bytes; a power of two, so that the server does not round it up. */
  private static long bufferPool(long memory) {
    long quarter = Long.highestOneBit(memory / 4);
    return Math.max(128 * MEBIBYTE, Math.min(quarter, 2048 * MEBIBYTE));
  }
}
