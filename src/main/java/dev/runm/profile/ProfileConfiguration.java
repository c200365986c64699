package dev.runm.profile;

import dev.runm.shell.WordSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the profiles folder of the project, and lets its names complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

  @Bean
  ProfileLibrary profileLibrary(@Value("${runm.home}") Path home) {
    return new ProfileLibrary(home.resolve("profiles"), Clock.systemUTC());
  }

  @Bean
  WordSource claimNames(ProfileLibrary profiles) {
    return source("claim", () -> profiles.names(ProfileKind.CLAIM));
  }

  @Bean
  WordSource deploymentNames(ProfileLibrary profiles) {
    return source("deployment", () -> profiles.names(ProfileKind.DEPLOYMENT));
  }

  private static WordSource source(String serves, Supplier<List<String>> words) {
    return new WordSource() {
      @Override
      public String serves() {
        return serves;
      }

      @Override
      public List<String> words() {
        return words.get();
      }
    };
  }
}
