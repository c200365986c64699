package dev.runm.shell;

import dev.runm.line.RestRule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows by the commands' declarations where a line is taken as it was typed. */
@Component
class DeclaredRest implements RestRule {
  private final CommandNames names;

  DeclaredRest(CommandNames names) {
    this.names = names;
  }

  @Override
  public boolean beginsBehind(List<String> words) {
    return names
        .find(words)
        .filter(command -> command.takesRest() || command.wraps())
        .filter(command -> beginsBehind(command, words))
        .isPresent();
  }

  @Override
  public boolean isProse(List<String> words) {
    return names.find(words).filter(DeclaredCommand::takesProse).isPresent();
  }

  @Override
  public boolean endsBehind(List<String> words) {
    return names.find(words).filter(command -> !command.keepsSigns()).isPresent();
  }

  /** Options and their values may stand between; with a wrapped command it begins anew. */
  private boolean beginsBehind(DeclaredCommand command, List<String> words) {
    boolean optionsEnded = false;
    int arguments = 0;
    for (int i = command.nameWords(); i < words.size(); i++) {
      String word = words.get(i);
      if (!optionsEnded && word.startsWith("-") && !word.equals("-")) {
        optionsEnded = word.equals("--");
        if (takesNext(command, word) && ++i == words.size()) {
          return false;
        }
      } else if (command.wrapsBehind(arguments)) {
        return beginsBehind(words.subList(i, words.size()));
      } else {
        arguments++;
      }
    }
    return command.takesRest() && arguments == command.parameters().arguments().size() - 1;
  }

  private static boolean takesNext(DeclaredCommand command, String word) {
    Optional<Parameters.Opt> declared =
        command.options().stream().filter(option -> option.isNamed(word)).findFirst();
    return declared.isPresent() && !declared.get().flag();
  }
}
