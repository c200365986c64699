package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {
  private final Properties system = new Properties();

  ServerSettingsTest() {
    system.setProperty("user.home", "/home/ada");
    system.setProperty("os.name", "Linux");
  }

  @Test
  void theCacheLiesInTheHomeUnlessToldOtherwise() {
    assertThat(read(Map.of()).cacheFolder()).isEqualTo(Path.of("/home/ada/.cache/runm"));
    assertThat(read(Map.of("XDG_CACHE_HOME", "/fast")).cacheFolder())
        .isEqualTo(Path.of("/fast/runm"));
    assertThat(read(Map.of("XDG_CACHE_HOME", "/fast", "RUNM_CACHE", "/my own")).cacheFolder())
        .isEqualTo(Path.of("/my own"));
  }

  @Test
  void aMacHasItsOwnPlaceForCaches() {
    system.setProperty("os.name", "Mac OS X");
    assertThat(read(Map.of()).cacheFolder()).isEqualTo(Path.of("/home/ada/Library/Caches/runm"));
  }

  @Test
  void emptyVariablesCountAsUnsetAndARelativeXdgFolderIsIgnored() {
    Map<String, String> environment =
        Map.of("RUNM_CACHE", "", "RUNM_DATA", " ", "XDG_CACHE_HOME", "relative");
    assertThat(read(environment).cacheFolder()).isEqualTo(Path.of("/home/ada/.cache/runm"));
    assertThat(read(environment).dataFolder()).isEqualTo(Path.of("/home/ada/.cache/runm/data"));
  }

  @Test
  void theDataMayLieElsewhere() {
    ServerSettings settings = read(Map.of("RUNM_CACHE", "/c", "RUNM_DATA", "/d/../e"));
    assertThat(settings.dataFolder()).isEqualTo(Path.of("/e"));
    assertThat(read(Map.of("RUNM_CACHE", "/c")).dataFolder()).isEqualTo(Path.of("/c/data"));
  }

  @Test
  void mavenIsTheOneNamedElseTheOneInUseElseTheOneOnThePath(@TempDir Path folder) throws Exception {
    assertThat(read(Map.of()).maven()).isEqualTo(Path.of("mvn"));
    Path onPath = Files.createFile(folder.resolve("mvn"));
    assertThat(onPath.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = Map.of("PATH", "/nowhere:" + folder);
    assertThat(read(environment).maven()).isEqualTo(onPath);
    system.setProperty("maven.home", "/opt/maven");
    assertThat(read(environment).maven()).isEqualTo(Path.of("/opt/maven/bin/mvn"));
    system.setProperty("runm.maven", "/other/mvn");
    assertThat(read(environment).maven()).isEqualTo(Path.of("/other/mvn"));
  }

  private ServerSettings read(Map<String, String> environment) {
    return ServerSettings.from(environment, system, notice -> {});
  }
}
