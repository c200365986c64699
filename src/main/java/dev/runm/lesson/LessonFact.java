package dev.runm.lesson;

import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.shell.PromptFact;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the prompt show where the learner is. */
@Component
class LessonFact implements PromptFact {
  private final ObjectProvider<LessonWatch> watch;

  LessonFact(ObjectProvider<LessonWatch> watch) {
    this.watch = watch;
  }

  @Override
  public String name() {
    return "lesson";
  }

  @Override
  public Optional<Styled> now() {
    return watch.getObject().note().map(note -> new Styled(note, Style.DIM));
  }
}
