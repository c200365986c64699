package dev.runm.shell;

import dev.runm.settings.Settings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks what {@code timing} is given, before it runs. */
@Component
class TimingCheck implements ArgumentCheck {
  private final ObjectProvider<Settings> settings;

  TimingCheck(ObjectProvider<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public boolean concerns(String command, String parameter) {
    return command.equals(TimingCommand.NAME) && parameter.equals("when");
  }

  @Override
  public void check(String parameter, List<String> words) {
    words.forEach(settings.getObject().named(TimingCommand.NAME)::check);
  }

  @Override
  public boolean looksAtWordsOnly() {
    return true;
  }
}
