package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Reads a profile's text: UTF-8, and no more of it than a profile can sensibly hold. */
final class ProfileText {
  /** The largest file that is read, in bytes. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final String TOO_LARGE =
      "is larger than 16 MiB; describe a large deployment by a layout";

  private ProfileText() {}

  static String read(ProfileFile file) {
    byte[] bytes = bytes(file);
    if (bytes.length > MOST_BYTES) {
      throw file.error(TOO_LARGE);
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new UsageException(
          new Source(file.shown(), line) + ": is not UTF-8 text; save it as UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static byte[] bytes(ProfileFile file) {
    try {
      if (Files.isDirectory(file.path())) {
        throw file.error("is a folder, not a file");
      }
      if (Files.size(file.path()) > MOST_BYTES) {
        throw file.error(TOO_LARGE);
      }
      try (InputStream in = Files.newInputStream(file.path())) {
        return in.readNBytes(MOST_BYTES + 1); // a pipe does not know its size
      }
    } catch (NoSuchFileException e) {
      throw file.error("no such file");
    } catch (AccessDeniedException e) {
      throw file.error("cannot be read: permission denied");
    } catch (IOException e) {
      throw file.error("cannot be read: " + Shown.plain(String.valueOf(e.getMessage())));
    }
  }
}
