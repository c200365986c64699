package dev.runm.shell;

import dev.runm.output.Screen;
import org.jline.terminal.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides where answers are shown. A terminal takes time to set up, so a pipe goes without. */
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Screen screen(
      ObjectProvider<Terminal> terminal, @Value("${runm.terminal:false}") boolean atTerminal) {
    return atTerminal ? Screen.on(terminal.getObject()) : Screen.onPipes();
  }
}
