package dev.runm.start;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps Spring Shell's own loop from starting: the program runs {@code Shell} itself. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

  @Bean
  ApplicationRunner applicationRunner() {
    return arguments -> {};
  }
}
