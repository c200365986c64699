package dev.runm.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Knows the variables of this process; who starts the program brings the configuration file. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  Variables variables(Environment environment) {
    return environment::getProperty;
  }
}
