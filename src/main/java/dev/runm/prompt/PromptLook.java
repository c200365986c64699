package dev.runm.prompt;

import dev.runm.output.LineLook;
import dev.runm.output.Screen;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.output.StyledText;
import dev.runm.shell.PromptFact;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.springframework.stereotype.Component;

/** What stands before the cursor and at the right end of its line, as the settings have it. */
@Component
class PromptLook {
  private final PromptSettings settings;
  private final PromptPlaces places;
  private final Screen screen;
  private final Terminal terminal;

  PromptLook(PromptSettings settings, PromptPlaces places, Screen screen, Terminal terminal) {
    this.settings = settings;
    this.places = places;
    this.screen = screen;
    this.terminal = terminal;
  }

  String left() {
    return pattern(filled(settings.prompt().value(), Style.PLAIN));
  }

  /**
   * Returns what stands at the right. Where that would take much of a narrow line, places are left
   * out from its left, until nothing is left.
   */
  String right() {
    String text = settings.rightPrompt().value().strip();
    AttributedString shown = filled(text, Style.DIM);
    int room = terminal.getWidth() * 2 / 5;
    while (shown.columnLength() > room) {
      Matcher place = PromptPlaces.PLACE.matcher(text);
      if (!place.find()) {
        return "";
      }
      text = text.substring(place.end()).strip();
      shown = filled(text, Style.DIM);
    }
    return pattern(shown);
  }

  /** JLine takes a percent sign for the beginning of something. */
  private String pattern(AttributedString text) {
    return (LineLook.on(screen).hasColours() ? text.toAnsi(terminal) : text.toString())
        .replace("%", "%%");
  }

  /** A place for which there is nothing takes the blanks behind it along. */
  private AttributedString filled(String text, Style around) {
    StyledText filled = new StyledText();
    Matcher place = PromptPlaces.PLACE.matcher(text);
    int end = 0;
    boolean nothing = false;
    while (place.find()) {
      add(filled, text.substring(end, place.start()), around, nothing);
      Optional<PromptFact> fact = places.fact(place.group(1));
      Optional<Styled> now = fact.flatMap(PromptFact::now);
      now.map(Styled::visible).ifPresent(shown -> filled.add(shown.text(), shown.style()));
      if (fact.isEmpty()) {
        filled.add(place.group(), Style.BAD);
      }
      nothing = fact.isPresent() && now.isEmpty();
      end = place.end();
    }
    add(filled, text.substring(end), around, nothing);
    return LineLook.on(screen).styled(filled);
  }

  private static void add(StyledText filled, String text, Style style, boolean behindNothing) {
    filled.add(behindNothing ? text.stripLeading() : text, style);
  }
}
