package dev.runm.help;

import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Completes what stands behind {@code help}. */
@Component
class HelpWords implements WordSource {
  private final Guide guide;

  HelpWords(Guide guide) {
    this.guide = guide;
  }

  @Override
  public Set<String> serves() {
    return Set.of("help about", "help second");
  }

  @Override
  public List<Word> words(Typed typed) {
    List<String> words = typed.before();
    String before = words.stream().skip(1).map(word -> word + " ").collect(Collectors.joining());
    return guide.names().stream()
        .filter(name -> name.startsWith(before))
        .filter(name -> name.indexOf(' ', before.length()) < 0)
        .map(name -> new Word(name.substring(before.length()), guide.sentence(name)))
        .toList();
  }

  @Override
  public boolean isWrong(Typed typed, boolean goesOn) {
    List<String> words = words(typed).stream().map(Word::text).toList();
    boolean subject = typed.before().size() == 1 && Subject.named(typed.prefix()).isPresent();
    return !subject && WordSource.isNone(typed.prefix(), words, goesOn);
  }
}
