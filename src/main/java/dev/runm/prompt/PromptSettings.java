package dev.runm.prompt;

import dev.runm.settings.Settable;
import dev.runm.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the prompt looks and is typed at. */
@Component
class PromptSettings implements Settable {
  private final Setting<String> prompt;
  private final Setting<String> rightPrompt;

  private final Setting<Boolean> hints =
      Setting.flag("hints", true, "shows behind the cursor what was typed before; Right takes it");

  private final Setting<Boolean> highlight =
      Setting.flag("highlight", true, "colours the line while it is typed");

  private final Setting<String> keys =
      Setting.choice("keys", "emacs", List.of("emacs", "vi"), "which editor's keys edit the line");

  private final Setting<Long> historySize =
      Setting.number("history-size", 10_000, 0, 1_000_000, "how many lines are remembered");

  PromptSettings(PromptPlaces places) {
    prompt =
        places.setting(
            "prompt",
            "runm> ",
            "a text, in which %deployment%, %schema%, %status% and the like stand for what they are",
            "what stands before the cursor");
    rightPrompt =
        places.setting(
            "right-prompt",
            "%partition% %deployment% %lesson% %transaction% %failure%",
            "a text like that of prompt, or nothing",
            "what stands at the right end; what does not fit is left out from its left");
  }

  Setting<String> prompt() {
    return prompt;
  }

  Setting<String> rightPrompt() {
    return rightPrompt;
  }

  Setting<Boolean> hints() {
    return hints;
  }

  Setting<Boolean> highlight() {
    return highlight;
  }

  Setting<String> keys() {
    return keys;
  }

  Setting<Long> historySize() {
    return historySize;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(prompt, rightPrompt, hints, highlight, keys, historySize);
  }
}
