package dev.runm.testing;

import dev.runm.embedded.ServerSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fetches a Chromium without a window, with the libraries and the font that it needs, into the
 * folder that caches what runm fetches: without root, and installing nothing. It comes through npm,
 * whose settings say from where, in the package that others run in the cloud.
 */
final class ChromiumFetch {
  private static final String VERSION = "153.0.0";
  private static final String SHA_256 =
      "20e5656fcdcf4118ede85edfb9d6bb9cc1bbb7ffb8b75622fffbcf36a835c3c0";
  private static final String REMEDY =
      ": put chromium or google-chrome into PATH (Debian: apt-get install chromium),"
          + " or name one with -Drunm.browser=PROGRAM";

  /** Undoes Brotli with what npm runs on. */
  private static final String UNPACK =
      """
      const fs = require('fs'), zlib = require('zlib'), stream = require('stream');
      stream.pipeline(fs.createReadStream(process.argv[1]), zlib.createBrotliDecompress(),
        fs.createWriteStream(process.argv[2]), e => process.exit(e ? 1 : 0));
      """;

  private static final String FONTS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <dir>/usr/share/fonts</dir>
        <dir>%1$s/fonts</dir>
        <cachedir>%1$s/font-cache</cachedir>
      </fontconfig>
      """;

  private ChromiumFetch() {}

  /** Returns it, fetched if it isn't there yet. */
  static Chromium get() {
    Path cache = ServerSettings.fromEnvironment(notice -> {}).cacheFolder();
    Path home = cache.resolve("chromium-" + VERSION);
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        try (FileChannel channel =
                FileChannel.open(
                    cache.resolve("chromium.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          if (lock.isValid() && !Files.isDirectory(home)) {
            fill(home);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot fetch a browser to " + home, failure);
    }
    return new Chromium(
        home.resolve("chromium"),
        Map.of(
            "LD_LIBRARY_PATH", home.resolve("lib").toString(),
            "FONTCONFIG_FILE", home.resolve("fonts.conf").toString()));
  }

  private static void fill(Path home) throws IOException {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!machine.equals("Linux amd64")) {
      throw new IllegalStateException("no browser to fetch for " + machine + REMEDY);
    }
    if (Chromium.inPath("npm").isEmpty() || Chromium.inPath("node").isEmpty()) {
      throw new IllegalStateException("no npm to fetch a browser with" + REMEDY);
    }
    Path work = home.resolveSibling(home.getFileName() + ".new");
    delete(work);
    Files.createDirectory(work);
    try {
      unpack(work, home);
      Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(work);
    }
  }

  private static void unpack(Path work, Path home) throws IOException {
    String name = "@sparticuz/chromium@" + VERSION;
    run(work, "npm", "pack", "--silent", "--ignore-scripts", name);
    Path archive = work.resolve("sparticuz-chromium-" + VERSION + ".tgz");
    if (!sha256(archive).equals(SHA_256)) {
      throw new IllegalStateException(name + " is not what it was (SHA-256)" + REMEDY);
    }
    run(work, "tar", "-xzf", archive.toString(), "package/bin", "package/LICENSE");
    Path packed = work.resolve("package/bin");
    brotli(packed.resolve("chromium.br"), work.resolve("chromium"));
    for (String part : List.of("al2023", "swiftshader", "fonts")) {
      Path tar = work.resolve(part + ".tar");
      brotli(packed.resolve(part + ".tar.br"), tar);
      run(work, "tar", "-xf", tar.toString());
      Files.delete(tar);
    }
    Files.writeString(work.resolve("fonts.conf"), FONTS.formatted(home));
    Files.move(work.resolve("package/LICENSE"), work.resolve("LICENSE"));
    delete(work.resolve("package"));
    Files.delete(archive);
    if (!work.resolve("chromium").toFile().setExecutable(true)) {
      throw new IOException(work + " does not take programs");
    }
  }

  private static void brotli(Path from, Path to) throws IOException {
    run(to.getParent(), "node", "-e", UNPACK, from.toString(), to.toString());
  }

  private static void run(Path folder, String... command) throws IOException {
    Path log = Files.createTempFile("runm-", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "cannot fetch a browser: %s %s: %s"
                    .formatted(command[0], command[1], Files.readString(log).strip())
                + REMEDY);
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching a browser", interruption);
    } finally {
      Files.delete(log);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
