package dev.runm.prompt;

import dev.runm.shell.PromptListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows at the prompt what becomes known when it is there already. */
@Component
class LateFacts implements PromptListener {
  private final ObjectProvider<PromptReader> reader;
  private final ObjectProvider<PromptLook> look;

  LateFacts(ObjectProvider<PromptReader> reader, ObjectProvider<PromptLook> look) {
    this.reader = reader;
    this.look = look;
  }

  /** Whoever tells of it goes on at once: a widget may be at work. */
  @Override
  public void factChanged() {
    Thread drawing =
        new Thread(() -> reader.getObject().showAtRight(look.getObject()::right), "late-facts");
    drawing.setDaemon(true);
    drawing.start();
  }
}
