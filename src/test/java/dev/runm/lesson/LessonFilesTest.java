package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFilesTest {
  @TempDir private Path home;

  @Test
  void aFolderThatCannotBeReadIsToldOfInOneLine() throws IOException {
    Path lessons = Files.createDirectory(home.resolve("scripts")).resolve("lessons");
    Files.writeString(lessons, "no folder");
    LessonFiles files =
        new LessonFiles(home, Setting.text("lessons", "", "", ""), null, RestRule.NONE);
    assertThatThrownBy(files::all)
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot read the folder " + lessons);
  }
}
