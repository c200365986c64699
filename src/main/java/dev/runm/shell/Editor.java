package dev.runm.shell;

import dev.runm.error.UserException;
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
public class Editor {
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
  private final CommandClock clock;
  private final String command;
  private final String variable;

  Editor(
      Question question,
      CommandClock clock,
      @Value("${VISUAL:}") String visual,
      @Value("${EDITOR:}") String editor) {
    this.clock = clock;
    this.question = question;
    this.variable = visual.isBlank() ? "EDITOR" : "VISUAL";
    this.command = (visual.isBlank() ? editor : visual).strip();
  }

  /**
   * Sees whether a file could be opened.
   *
   * @param asker the command that needs the editor
   * @param byHand what one can do without it
   * @throws UserException if there is no terminal or no editor
   */
  public void require(String asker, String byHand) {
    if (!question.isAttended()) {
      throw new UserException("%s needs a terminal: %s".formatted(asker, byHand));
    }
    if (command.isEmpty()) {
      throw new UserException(
          "%s opens the editor that VISUAL or EDITOR names, and neither is set: start runm with EDITOR=vi, say, or %s"
              .formatted(asker, byHand));
    }
  }

  /**
   * Opens the file at the line and waits until the editor is left.
   *
   * @param asker the command that needs the editor
   * @param then what to do after one has edited the file oneself
   * @param otherwise what is so where the editor fails
   * @throws UserException if there is no terminal or no editor, or it fails
   */
  public void open(Path file, int line, String asker, String then, String otherwise) {
    String place = line == 1 ? file.toString() : file + ":" + line;
    String byHand = "edit %s yourself, then %s".formatted(place, then);
    require(asker, byHand);
    String unable =
        "%s, which %s names, does not start: name another, or %s"
            .formatted(program(), variable, byHand);
    try {
      Process process = new ProcessBuilder(command(file, line)).inheritIO().start();
      int code = clock.stopped(process::waitFor);
      if (code == NOT_EXECUTABLE || code == NOT_FOUND) {
        throw new UserException(unable);
      }
      if (code != 0) {
        throw new UserException("%s ended with %d: %s".formatted(program(), code, otherwise));
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
