package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.settings.Origin;
import dev.runm.settings.Setting;
import dev.runm.settings.Settings;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Settings, and the words that each of them may be, for whoever types {@code set}. */
@Component
class SettingWords implements WordSource {
  private static final String SIGN = "=";

  private final Settings settings;

  SettingWords(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Set<String> serves() {
    return Set.of("set setting");
  }

  @Override
  public List<Word> words(Typed typed) {
    List<String> before = typed.before().subList(1, typed.before().size());
    if (before.isEmpty()) {
      return settings.all().stream().map(one -> new Word(one.name(), one.description())).toList();
    }
    boolean second = before.size() == 1 || before.size() == 2 && before.get(1).equals(SIGN);
    return second && settings.has(before.get(0))
        ? values(settings.named(before.get(0)))
        : List.of();
  }

  private static List<Word> values(Setting<?> setting) {
    Stream<Word> words =
        setting.words().stream()
            .map(
                word ->
                    new Word(
                        word,
                        word.equals(setting.text())
                            ? "as it is now"
                            : word.equals(setting.usual()) ? "the default" : ""));
    Stream<Word> back = Stream.of(new Word(SettingCheck.DEFAULT, "as it was before the session"));
    return Stream.concat(words, setting.origin() == Origin.SESSION ? back : Stream.empty())
        .toList();
  }

  /** A name that is no setting's becomes a variable's by the sign behind it. */
  @Override
  public boolean isWrong(Typed typed, boolean goesOn) {
    List<String> words = new ArrayList<>(typed.before().subList(1, typed.before().size()));
    words.add(typed.prefix());
    Optional<Assignment> assignment = Assignment.of(words);
    String name = assignment.map(Assignment::name).orElse(words.get(0));
    if (!settings.has(name)) {
      return words.size() == 1
          && assignment.isEmpty()
          && !typed.behind().isEmpty()
          && !typed.behind().startsWith(SIGN);
    }
    List<String> values = assignment.map(Assignment::values).orElse(words.subList(1, words.size()));
    return !values.isEmpty() && isWrong(settings.named(name), values, goesOn);
  }

  private static boolean isWrong(Setting<?> setting, List<String> values, boolean goesOn) {
    if (values.size() == 1 && !setting.words().isEmpty()) {
      Set<String> words = new HashSet<>(setting.words());
      words.add(SettingCheck.DEFAULT);
      return WordSource.isNone(values.get(0), words, goesOn);
    }
    try {
      SettingCheck.check(setting, values);
      return false;
    } catch (UserException wrong) {
      return values.size() > 1 || !goesOn;
    }
  }
}
