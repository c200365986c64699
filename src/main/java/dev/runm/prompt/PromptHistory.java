package dev.runm.prompt;

import dev.runm.line.Secrets;
import dev.runm.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;
import org.springframework.stereotype.Component;

/**
 * What was typed, in a file that its owner alone reads. Each line is added to the file as soon as
 * it is typed, so that shells that are open at once keep each other's. Secrets never get in.
 */
@Component
class PromptHistory extends DefaultHistory {
  private final PromptSettings prompt;
  private LineReader reader;

  /**
   * @param read gives {@code prompt} the values of the configuration file, which is to be before
   *     the history is loaded: what it has no room for is gone
   */
  PromptHistory(PromptSettings prompt, Settings read) {
    this.prompt = prompt;
  }

  @Override
  public void attach(LineReader attached) {
    reader = attached;
    super.attach(attached);
  }

  /** Takes up how many lines are wanted. */
  void resize() {
    int size = Math.toIntExact(prompt.historySize().value());
    reader.setVariable(LineReader.HISTORY_SIZE, size);
    reader.setVariable(LineReader.HISTORY_FILE_SIZE, size);
  }

  @Override
  public void load() throws IOException {
    if (reader != null && reader.getVariable(LineReader.HISTORY_FILE) instanceof Path file) {
      keepFromOthers(file);
      resize();
    }
    super.load();
  }

  /** A file that is not there yet is made so. */
  private static void keepFromOthers(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null
        && Files.isRegularFile(file)
        && view.readAttributes().permissions().stream()
            .anyMatch(right -> !right.name().startsWith("OWNER"))) {
      view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Override
  public void add(Instant time, String line) {
    if (!Secrets.isToBeForgotten(line)) {
      super.add(time, line);
    }
  }
}
