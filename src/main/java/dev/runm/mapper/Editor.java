package dev.runm.mapper;

import dev.runm.error.UserException;
import dev.runm.shell.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The editor that the person at the terminal has chosen. */
@Component
class Editor {
  /** Editors that open a file at a line with {@code +LINE FILE}. */
  private static final Set<String> PLUS =
      Set.of(
          "vi",
          "vim",
          "nvim",
          "view",
          "vim.basic",
          "vim.tiny",
          "nano",
          "pico",
          "emacs",
          "emacsclient",
          "joe",
          "jed",
          "micro",
          "mcedit",
          "kak",
          "ne",
          "gedit",
          "kate");

  private static final Set<String> COLON = Set.of("hx", "helix", "subl", "zed");
  private static final Set<String> CODE = Set.of("code", "codium", "code-insiders", "cursor");

  private static final Pattern FIRST_WORD =
      Pattern.compile("(?:'[^']*'|\"[^\"]*\"|\\\\.|[^\\s'\"\\\\])+");

  /** What the shell ends with if it cannot run a program. */
  private static final int NOT_EXECUTABLE = 126;

  private static final int NOT_FOUND = 127;

  private final Question question;
  private final String command;

  Editor(
      Question question, @Value("${VISUAL:}") String visual, @Value("${EDITOR:}") String editor) {
    this.question = question;
    this.command = (visual.isBlank() ? editor : visual).strip();
  }

  /**
   * Opens the file at the line and waits until the editor is left.
   *
   * @throws UserException if there is no terminal or no editor, or it fails
   */
  void open(Path file, int line) {
    String byHand = "edit %s:%d yourself, then reload".formatted(file, line);
    if (!question.isAttended()) {
      throw new UserException("mapper edit needs a terminal: " + byHand);
    }
    if (command.isEmpty()) {
      throw new UserException("neither VISUAL nor EDITOR names an editor: set one, or " + byHand);
    }
    String unable = "%s does not start: set VISUAL or EDITOR, or %s".formatted(program(), byHand);
    try {
      int code = new ProcessBuilder(command(file, line)).inheritIO().start().waitFor();
      if (code == NOT_EXECUTABLE || code == NOT_FOUND) {
        throw new UserException(unable);
      }
      if (code != 0) {
        throw new UserException(
            "%s ended with %d: the statements stay as they were".formatted(program(), code));
      }
    } catch (IOException failure) {
      throw new UserException(unable, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UserException("the editor was not waited for: " + byHand, interrupted);
    }
  }

  /** The shell reads what was chosen, quotes included, and gives it these words besides. */
  private List<String> command(Path file, int line) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", command + " \"$@\"", program()));
    String name = String.valueOf(Path.of(program()).getFileName());
    if (PLUS.contains(name)) {
      words.add("+" + line);
      words.add(file.toString());
    } else if (CODE.contains(name)) {
      words.addAll(List.of("--wait", "--goto", file + ":" + line));
    } else {
      words.add(COLON.contains(name) ? file + ":" + line : file.toString());
    }
    return words;
  }

  private String program() {
    Matcher first = FIRST_WORD.matcher(command);
    return first.lookingAt() ? first.group().replaceAll("['\"\\\\]", "") : command;
  }
}
