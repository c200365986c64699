package dev.runm.profile;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.runm.error.NearMiss;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.shell.Editor;
import dev.runm.shell.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Opens profiles in the user's editor, until they can be read. A shipped one is edited where it is:
 * the folder of profiles is the user's own.
 */
@Component
class ProfileEditor {
  private static final String THEN = "name it in a command";
  private static final String AGAIN = "edit again";
  private static final String REMOVE = "remove it";
  private static final String BACK = "take back";
  private static final String KEEP = "keep it";

  private final ProfileLibrary library;
  private final Editor editor;
  private final Question question;
  private final Screen screen;

  ProfileEditor(ProfileLibrary library, Editor editor, Question question, Screen screen) {
    this.library = library;
    this.editor = editor;
    this.question = question;
    this.screen = screen;
  }

  /**
   * Edits a profile; one that is not there begins as a template with comments.
   *
   * @param read reads the profile, and throws what is wrong with it
   * @throws UserException what is wrong with it still, if it is not to be edited again
   */
  void edit(ProfileKind kind, String name, Consumer<String> read) {
    Path file = library.file(kind, name);
    String asker = "edit " + kind.words().replaceFirst(" .*", "");
    try {
      if (Files.exists(file)) {
        change(file, asker, read);
      } else {
        make(kind, name, file, asker, read);
      }
    } catch (IOException failure) {
      throw new UserException("cannot edit %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  private void change(Path file, String asker, Consumer<String> read) throws IOException {
    byte[] before = Files.readAllBytes(file);
    if (edit(file, asker, read, BACK)) {
      screen.notice("%s has no errors".formatted(file));
    } else {
      restore(file, before);
      screen.notice("%s is as it was before".formatted(file));
    }
  }

  private void make(ProfileKind kind, String name, Path file, String asker, Consumer<String> read)
      throws IOException {
    editor.require(asker, "write %s yourself, then %s".formatted(file, THEN));
    byte[] template = begin(kind, name, file);
    boolean wanted = true;
    try {
      wanted = edit(file, asker, read, REMOVE);
    } finally {
      if (!wanted || Files.exists(file) && Arrays.equals(Files.readAllBytes(file), template)) {
        Files.deleteIfExists(file);
      }
    }
    if (!wanted) {
      screen.notice("%s is removed".formatted(file));
    } else {
      screen.notice(
          Files.exists(file)
              ? "%s has no errors".formatted(file)
              : "nothing was changed in the template, so %s was not made".formatted(file));
    }
  }

  /** Puts back what was there. A failure in the midst of it leaves what was saved. */
  private static void restore(Path file, byte[] before) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside = place.resolveSibling(place.getFileName() + ".before");
    try {
      if (Files.exists(place)) {
        Files.copy(place, beside, COPY_ATTRIBUTES, REPLACE_EXISTING);
      }
      Files.write(beside, before);
      Files.move(beside, place, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Returns whether the file is to stay as it is now; else {@code undo} is wanted. */
  private boolean edit(Path file, String asker, Consumer<String> read, String undo)
      throws IOException {
    int line = 1;
    while (true) {
      editor.open(file, line, asker, THEN, "what was saved in the file stays");
      try {
        read.accept(file.toAbsolutePath().toString());
        return true;
      } catch (UserException wrong) {
        screen.error(wrong.getMessage());
        line = lineOf(wrong.getMessage());
        String answer =
            question.choose(file + " cannot be read:", List.of(AGAIN, undo, KEEP)).orElse(KEEP);
        if (answer.equals(undo)) {
          return false;
        }
        if (answer.equals(KEEP)) {
          throw new UserException(
              "%s stays as it was saved, and cannot be read".formatted(file), wrong);
        }
      }
    }
  }

  private static int lineOf(String message) {
    Matcher line = Pattern.compile("\\.ya?ml:(\\d{1,9}):").matcher(message);
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  private byte[] begin(ProfileKind kind, String name, Path file) throws IOException {
    screen.notice(
        "there is no %s yet%s: this is a new one"
            .formatted(kind.words() + " " + name, NearMiss.hint(name, library.names(kind))));
    String resource = kind.folder() + ".yaml";
    try (InputStream in = ProfileEditor.class.getResourceAsStream(resource)) {
      byte[] template = Objects.requireNonNull(in, resource).readAllBytes();
      Files.write(file, template);
      return template;
    }
  }
}
