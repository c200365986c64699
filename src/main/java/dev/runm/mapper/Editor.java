package dev.runm.mapper;

import dev.runm.error.UserException;
import dev.runm.shell.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private final Question question;
  private final String command;

  Editor(Question question, @Value("${VISUAL:${EDITOR:}}") String command) {
    this.question = question;
    this.command = command.strip();
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
    List<String> words = command(file, line);
    try {
      int code = new ProcessBuilder(words).inheritIO().start().waitFor();
      if (code != 0) {
        throw new UserException(
            "%s ended with %d: the statements stay as they were".formatted(words.get(0), code));
      }
    } catch (IOException failure) {
      throw new UserException(
          "%s does not start: set VISUAL or EDITOR, or %s".formatted(words.get(0), byHand),
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UserException("the editor was not waited for: " + byHand, interrupted);
    }
  }

  private List<String> command(Path file, int line) {
    List<String> words = new ArrayList<>(List.of(command.split("\\s+")));
    String program = String.valueOf(Path.of(words.get(0)).getFileName());
    if (PLUS.contains(program)) {
      words.add("+" + line);
      words.add(file.toString());
    } else if (CODE.contains(program)) {
      words.addAll(List.of("--wait", "--goto", file + ":" + line));
    } else {
      words.add(COLON.contains(program) ? file + ":" + line : file.toString());
    }
    return words;
  }
}
