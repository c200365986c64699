package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.model.Source;
import dev.runm.shell.FileWords;
import dev.runm.yaml.Shown;
import dev.runm.yaml.YamlParser;
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
import java.nio.file.Path;

/** Reads a profile's text: UTF-8, and no more of it than a profile can sensibly hold. */
final class ProfileText {
  /** The longest line, in characters: the time to parse one word grows with its square. */
  static final int LONGEST_LINE = 100_000;

  private static final String TOO_LARGE =
      "is larger than 8 MiB; describe a large deployment by a layout";

  private ProfileText() {}

  static String read(ProfileFile file) {
    byte[] bytes = bytes(file);
    if (bytes.length > YamlParser.MOST_BYTES) {
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
      throw error(file, line, "is not UTF-8 text; save it as UTF-8");
    }
    String text = out.flip().toString();
    refuseLongLines(file, text);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Returns a text that is in no file, if it is one that a profile can be. */
  static String checked(ProfileFile file, String text) {
    if (text.length() > YamlParser.MOST_BYTES) {
      throw file.error(TOO_LARGE);
    }
    refuseLongLines(file, text);
    return text;
  }

  private static void refuseLongLines(ProfileFile file, String text) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      } else if (i - begin == LONGEST_LINE) {
        throw error(file, line, "a line of more than 100,000 characters; break it");
      }
    }
  }

  private static UsageException error(ProfileFile file, int line, String problem) {
    return new UsageException(new Source(file.shown(), line) + ": " + problem);
  }

  private static byte[] bytes(ProfileFile file) {
    try {
      if (Files.isDirectory(file.path())) {
        throw file.error("is a folder, not a file");
      }
      if (Files.size(file.path()) > YamlParser.MOST_BYTES) {
        throw file.error(TOO_LARGE);
      }
      if (!Files.isRegularFile(file.path())) {
        return Pipe.read(file.path(), YamlParser.MOST_BYTES + 1);
      }
      try (InputStream in = Files.newInputStream(file.path())) {
        return in.readNBytes(YamlParser.MOST_BYTES + 1); // it may grow meanwhile
      }
    } catch (NoSuchFileException e) {
      throw file.error("no such file" + FileWords.hint(Path.of(file.shown())));
    } catch (AccessDeniedException e) {
      throw file.error("cannot be read: permission denied");
    } catch (IOException e) {
      throw file.error("cannot be read: " + Shown.plain(String.valueOf(e.getMessage())));
    }
  }
}
