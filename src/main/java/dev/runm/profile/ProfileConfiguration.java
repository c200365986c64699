package dev.runm.profile;

import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.TypedText;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the profiles folder of the project, and lets its names complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
  private static final Set<String> MOMENTS = Set.of("acquire", "release", "at", "from", "until");

  /** What is called so there is something else. */
  private static final Set<String> WITHOUT_MOMENTS = Set.of("distances", "savepoint");

  @Bean
  ProfileLibrary profileLibrary(@Value("${runm.home}") Path home, ObjectProvider<TypedText> typed) {
    return new ProfileLibrary(
        home.resolve("profiles"), Clock.systemUTC(), what -> typed.getObject().read(what));
  }

  @Bean
  WordSource claimNames(ProfileLibrary profiles) {
    return ProfileWords.of(profiles, ProfileKind.CLAIM, Set.of("claim", "fill-claim"));
  }

  @Bean
  WordSource deploymentNames(ProfileLibrary profiles) {
    return ProfileWords.of(profiles, ProfileKind.DEPLOYMENT, Set.of("deployment", "deployments"));
  }

  @Bean
  WordSource editedClaims(ProfileLibrary profiles) {
    return ProfileWords.orNew(profiles, ProfileKind.CLAIM, "edit claim name");
  }

  @Bean
  WordSource editedDeployments(ProfileLibrary profiles) {
    return ProfileWords.orNew(profiles, ProfileKind.DEPLOYMENT, "edit deployment name");
  }

  @Bean
  WordSource editedProviders(ProfileLibrary profiles) {
    return ProfileWords.orNew(profiles, ProfileKind.PROVIDER, "edit provider name");
  }

  @Bean
  WordSource profileKinds() {
    return WordSource.choice(
        Set.of("profiles kind"),
        () ->
            Stream.of(ProfileKind.values())
                .map(kind -> new Word(kind.folder(), "each " + kind.words()))
                .toList());
  }

  @Bean
  ArgumentCheck claimCheck(ProfileLibrary profiles) {
    return ArgumentCheck.of(Set.of("claim", "fill-claim"), profiles::claim);
  }

  @Bean
  ArgumentCheck deploymentCheck(ProfileLibrary profiles) {
    return ArgumentCheck.of(Set.of("deployment", "deployments"), profiles::deployment);
  }

  @Bean
  ArgumentCheck momentCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> MOMENTS.contains(parameter) && !WITHOUT_MOMENTS.contains(command),
        (parameter, moment) ->
            Moment.parse("--" + parameter, moment, Instant.now().getEpochSecond()));
  }
}
