package dev.runm.help;

import dev.runm.shell.CommandCheck;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Completes what stands behind {@code help}, and checks it before a run. */
@Component
class HelpWords implements WordSource, CommandCheck {
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
    String before = before(typed);
    return words(before).map(word -> new Word(word, guide.sentence(before + word))).toList();
  }

  /** Returns what was asked about so far, with a blank behind it. */
  private static String before(Typed typed) {
    return typed.before().stream().skip(1).map(word -> word + " ").collect(Collectors.joining());
  }

  private Stream<String> words(String before) {
    return guide.names().stream()
        .filter(name -> name.startsWith(before))
        .filter(name -> name.indexOf(' ', before.length()) < 0)
        .map(name -> name.substring(before.length()));
  }

  @Override
  public String command() {
    return "help";
  }

  @Override
  public void check(Map<String, Object> given) {
    if (given.get("about") instanceof String about) {
      guide.about(given.get("second") instanceof String second ? about + " " + second : about);
    }
  }

  @Override
  public boolean isWrong(Typed typed, boolean goesOn) {
    List<String> words = words(before(typed)).toList();
    boolean subject = typed.before().size() == 1 && Subject.named(typed.prefix()).isPresent();
    return !subject && WordSource.isNone(typed.prefix(), words, goesOn);
  }
}
