package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionFileTest {
  @TempDir Path folder;

  @Test
  void optionsComeFromTheGroupOfClientsAndFromOurOwnWhichWins() throws IOException {
    OptionFile file =
        read(
            """
            user = nobody
            [mysqld]
            user = mysql
            [runm]
            password = ours
            [client]
            user=ann
            password=theirs
            [mysqldump]
            user=dump
            """);
    assertThat(file.get("user")).contains("ann");
    assertThat(file.get("password")).contains("ours");
    assertThat(file.get("port")).isEmpty();
  }

  @Test
  void commentsBlankLinesAndIncludesAreLeftAlone() throws IOException {
    OptionFile file =
        read("# a\n; b\n\n!includedir /etc/mysql/conf.d\n  [client]  # c\n  user = ann\n");
    assertThat(file.get("user")).contains("ann");
  }

  @Test
  void dashesAndUnderscoresInNamesAreTheSame() throws IOException {
    assertThat(read("[client]\nssl_mode=X\n").get("ssl-mode")).contains("X");
  }

  @Test
  void anOptionWithoutAValueIsAskedForAndAnEmptyOneIsEmpty() throws IOException {
    assertThat(read("[client]\npassword\n").get("password")).isEmpty();
    assertThat(read("[client]\npassword=\n").get("password")).contains("");
    assertThat(read("[client]\npassword=\"\"\n").get("password")).contains("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "plain ~ plain",
        "two words ~ two words",
        "\"a#b\" # comment ~ a#b",
        "'a\"b' ~ a\"b",
        "\"a\\\"b\" ~ a\"b",
        "a#b ~ a",
        "a # b ~ a",
        "\\\\s ~ \\s",
        "a\\sb\\\\ ~ a b\\",
        "a=b=c ~ a=b=c",
        "pä$$wörd ~ pä$$wörd",
        "a\\qb ~ a\\qb"
      })
  void valuesAreReadAsMySqlReadsThem(String written, String value) throws IOException {
    assertThat(read("[client]\npassword = " + written + "\n").get("password")).contains(value);
  }

  @Test
  void whatItHoldsIsNotShown() throws IOException {
    assertThat(read("[client]\npassword=s3cret\n").toString()).doesNotContain("s3cret");
  }

  @Test
  void aFileThatEverybodyMayWriteToIsRefused() throws IOException {
    Path file = write("[client]\npassword=x\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----rw-"));
    assertThatThrownBy(() -> OptionFile.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "every user of the machine may write to option file %s: chmod o-w".formatted(file));
  }

  @Test
  void aFileThatCannotBeReadIsSaidToBeThat() throws IOException {
    Path missing = folder.resolve("no.cnf");
    assertThatThrownBy(() -> OptionFile.read(missing))
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no option file " + missing);
    Path binary = folder.resolve("binary.cnf");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> OptionFile.read(binary))
        .hasMessage("option file " + binary + " is not a text file in UTF-8");
    assertThatThrownBy(() -> OptionFile.read(folder))
        .hasMessageStartingWith("cannot read option file " + folder);
  }

  private OptionFile read(String text) throws IOException {
    return OptionFile.read(write(text));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("my.cnf"), text);
  }
}
