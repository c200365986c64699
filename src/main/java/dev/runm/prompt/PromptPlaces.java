package dev.runm.prompt;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.settings.Setting;
import dev.runm.shell.PromptFact;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The places in the settings of the prompt, such as {@code %deployment%}, and what fills them. */
@Component
class PromptPlaces implements WordSource {
  static final Pattern PLACE = Pattern.compile("%([a-z-]+)%");
  private static final Set<String> SETTINGS = Set.of("prompt", "right-prompt");

  private final ObjectProvider<PromptFact> facts;

  PromptPlaces(ObjectProvider<PromptFact> facts) {
    this.facts = facts;
  }

  /** Returns what fills a place, if anything does. */
  Optional<PromptFact> fact(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
  }

  /** Makes a setting that is a text with places. */
  Setting<String> setting(String name, String usual, String accepted, String description) {
    return Setting.of(
        name, usual, accepted, description, text -> text.equals(usual) ? text : read(name, text));
  }

  private String read(String setting, String text) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (fact(place.group(1)).isEmpty()) {
        String near = NearMiss.nearest(place.group(1), names()).map(PromptPlaces::place).orElse("");
        throw UsageException.about(
            place.group(),
            "%s has no place %s%s: there are %s"
                .formatted(
                    setting,
                    place.group(),
                    near.isEmpty() ? "" : " (did you mean " + near + "?)",
                    String.join(", ", names().stream().map(PromptPlaces::place).toList())));
      }
    }
    return text;
  }

  private List<String> names() {
    return facts.stream().map(PromptFact::name).sorted().toList();
  }

  private static String place(String name) {
    return "%" + name + "%";
  }

  @Override
  public Set<String> serves() {
    return Set.of("set setting");
  }

  /** Offers places in a text that may go on. */
  @Override
  public List<Word> words(Typed typed) {
    List<String> before = typed.before().stream().filter(word -> !word.equals("=")).toList();
    if (before.size() != 2 || !SETTINGS.contains(before.get(1))) {
      return List.of();
    }
    String text = typed.prefix();
    boolean open = text.chars().filter(letter -> letter == '%').count() % 2 == 1;
    String head = open ? text.substring(0, text.lastIndexOf('%')) : text;
    return names().stream()
        .map(name -> new Word(head + place(name), "a place for the " + name, false))
        .toList();
  }
}
