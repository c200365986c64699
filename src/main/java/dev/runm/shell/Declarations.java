package dev.runm.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** All commands that there are, as they declare themselves. */
@Component
public class Declarations {
  private final ObjectProvider<CommandRegistry> registry;

  Declarations(ObjectProvider<CommandRegistry> registry) {
    this.registry = registry;
  }

  /** Returns all commands, by name. */
  public List<Declaration> all() {
    return registry.getObject().getCommands().stream()
        .filter(DeclaredCommand.class::isInstance)
        .map(command -> ((DeclaredCommand) command).declaration())
        .sorted(Comparator.comparing(Declaration::name))
        .toList();
  }

  /** Returns the command that is called so, by its name or an alias. */
  public Optional<Declaration> named(String name) {
    return all().stream()
        .filter(command -> command.name().equals(name) || command.aliases().contains(name))
        .findFirst();
  }
}
