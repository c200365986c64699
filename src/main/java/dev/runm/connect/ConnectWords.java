package dev.runm.connect;

import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words that complete what connect takes. */
@Configuration(proxyBeanMethods = false)
class ConnectWords {
  @Bean
  WordSource serverWords(ObjectProvider<NamedConnections> named) {
    return WordSource.of(
        "server",
        () ->
            Stream.concat(
                    named.getIfAvailable(() -> NamedConnections.NONE).names().stream(),
                    Stream.of(MeantServer.EMBEDDED))
                .toList());
  }

  @Bean
  WordSource tlsWords() {
    return WordSource.choice(
        Set.of("tls"),
        () -> Wanted.tlsModes().stream().map(mode -> new Word(mode, "")).toList(),
        Wanted::tlsMode);
  }

  @Bean
  ArgumentCheck tlsCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> parameter.equals("tls"),
        (parameter, mode) -> Wanted.checkTlsMode(mode));
  }
}
