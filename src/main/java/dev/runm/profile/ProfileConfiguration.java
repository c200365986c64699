package dev.runm.profile;

import dev.runm.shell.WordSource;
import java.nio.file.Path;
import java.time.Clock;
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
    return WordSource.of("claim", () -> profiles.names(ProfileKind.CLAIM));
  }

  @Bean
  WordSource deploymentNames(ProfileLibrary profiles) {
    return WordSource.of("deployment", () -> profiles.names(ProfileKind.DEPLOYMENT));
  }
}
