package dev.runm.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
  void commentsAndBlankLinesAreLeftAlone() throws IOException {
    assertThat(read("# a\n; b\n\n  [client]  # c\n  user = ann\n").get("user")).contains("ann");
  }

  @Test
  void whatIsIncludedIsReadInItsPlace() throws IOException {
    Path more = Files.createDirectory(folder.resolve("conf.d"));
    Files.writeString(more.resolve("b.cnf"), "[client]\nuser=bob\n");
    Files.writeString(more.resolve("a.cnf"), "[client]\nuser=ann\nport=3399\n");
    Files.writeString(more.resolve("c.txt"), "[client]\nuser=cid\n");
    Path one = Files.writeString(folder.resolve("one.cnf"), "[client]\nhost=db9\n");
    OptionFile file =
        read("!include %s\n!includedir %s\n!includedir /not/there\n".formatted(one, more));
    assertThat(file.get("host")).contains("db9");
    assertThat(file.get("user")).contains("bob");
    assertThat(file.get("port")).contains("3399");
  }

  @Test
  void filesThatIncludeEachOtherAreRefused() throws IOException {
    Path one = folder.resolve("one.cnf");
    Files.writeString(one, "!include %s\n".formatted(one));
    assertThatThrownBy(() -> OptionFile.read(one, List.of("client")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("option files include each other more than 10 deep");
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
    assertThatThrownBy(() -> OptionFile.read(file, List.of("client", "runm")))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "every user of the machine may write to option file %s: chmod o-w".formatted(file));
  }

  @Test
  void aFileThatCannotBeReadIsSaidToBeThat() throws IOException {
    Path missing = folder.resolve("no.cnf");
    assertThatThrownBy(() -> OptionFile.read(missing, List.of("client", "runm")))
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no option file " + missing);
    Path binary = folder.resolve("binary.cnf");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> OptionFile.read(binary, List.of("client", "runm")))
        .hasMessage("option file " + binary + " is not a text file in UTF-8");
    assertThatThrownBy(() -> OptionFile.read(folder, List.of("client", "runm")))
        .hasMessageStartingWith("cannot read option file " + folder);
  }

  private OptionFile read(String text) throws IOException {
    return OptionFile.read(write(text), List.of("client", "runm"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("my.cnf"), text);
  }
}
