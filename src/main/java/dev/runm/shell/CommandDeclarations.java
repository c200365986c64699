package dev.runm.shell;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Fills the command registry from the classes marked {@link ShellCommand}; makes none of them yet.
 */
@Configuration(proxyBeanMethods = false)
class CommandDeclarations {

  @Bean
  CommandRegistry commandRegistry(ApplicationContext context) {
    Set<org.springframework.shell.core.command.Command> commands = new HashSet<>();
    for (String bean : context.getBeanNamesForAnnotation(ShellCommand.class)) {
      for (Method method : context.getType(bean).getDeclaredMethods()) {
        Command declaration = method.getAnnotation(Command.class);
        if (declaration != null) {
          commands.add(new DeclaredCommand(method, declaration, () -> context.getBean(bean)));
        }
      }
    }
    return new CommandRegistry(commands);
  }
}
