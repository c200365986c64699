package dev.runm;

import dev.runm.start.Program;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.shell.core.autoconfigure.JLineShellAutoConfiguration;
import org.springframework.shell.core.autoconfigure.UserConfigAutoConfiguration;

/**
 * The program: a shell over a live MySQL session. It names what is configured for it, since to look
 * through all that could be would delay the prompt.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  JLineShellAutoConfiguration.class,
  UserConfigAutoConfiguration.class
})
public class RunmApplication {
  public static void main(String[] arguments) {
    System.exit(Program.run(arguments).value());
  }
}
