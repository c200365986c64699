package dev.runm.expect;

import dev.runm.shell.ArgumentCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads an expectation before it is asked. */
@Component
class ExpectationCheck implements ArgumentCheck {
  private final ExpectationReader reader;

  ExpectationCheck(ExpectationReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean concerns(String command, String parameter) {
    return command.equals("expect") && parameter.equals("what");
  }

  @Override
  public void check(String parameter, List<String> words) {
    reader.read(words);
  }
}
