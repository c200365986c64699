package dev.runm.prompt;

import dev.runm.line.RestRule;
import dev.runm.line.Token;
import dev.runm.line.Words;
import dev.runm.output.LineLook;
import dev.runm.output.Screen;
import dev.runm.output.Style;
import dev.runm.output.StyledText;
import dev.runm.settings.Setting;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.utils.AttributedString;
import org.springframework.stereotype.Component;

/**
 * Colours a line while it is typed: commands, options, strings, SQL; red what is wrong already, but
 * not a word that may still become a right one.
 */
@Component
class LineHighlighter extends DefaultHighlighter {
  private final RestRule rule;
  private final WordStyles styles;
  private final Screen screen;
  private final Setting<Boolean> wanted;

  LineHighlighter(RestRule rule, WordStyles styles, Screen screen, PromptSettings settings) {
    this.rule = rule;
    this.styles = styles;
    this.screen = screen;
    this.wanted = settings.highlight();
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    boolean marked =
        reader.getRegionActive() != LineReader.RegionType.NONE || reader.getSearchTerm() != null;
    if (marked || !wanted.value() || !LineLook.on(screen).hasColours()) {
      return super.highlight(reader, buffer);
    }
    try {
      return LineLook.on(screen).styled(styled(buffer, reader.getBuffer().cursor()));
    } catch (RuntimeException unreadable) {
      return super.highlight(reader, buffer);
    }
  }

  private StyledText styled(String text, int cursor) {
    StyledText styled = new StyledText();
    List<Token> tokens = Words.tokens(text, rule);
    int end = 0;
    for (int i = 0; i < tokens.size(); ) {
      List<Token> words = tokens.subList(i, endOfLine(tokens, i));
      List<Style> found = styles.of(new TypedWords(text, cursor, words));
      for (int j = 0; j < words.size(); j++) {
        Token token = words.get(j);
        addBetween(styled, text.substring(end, token.start()));
        String part = text.substring(token.start(), token.end());
        if (token.rest() && rule.isProse(texts(words.subList(0, j)))) {
          styled.add(part, Style.PLAIN);
        } else if (token.rest()) {
          styled.addSql(part);
        } else {
          styled.add(part, found.get(j));
        }
        end = token.end();
      }
      i += words.size();
    }
    addBetween(styled, text.substring(end));
    return styled;
  }

  private static int endOfLine(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && tokens.get(end).line() == tokens.get(from).line()) {
      end++;
    }
    return end;
  }

  private static List<String> texts(List<Token> words) {
    return words.stream().map(Token::word).toList();
  }

  private static void addBetween(StyledText styled, String between) {
    int comment = between.indexOf('#');
    int begin = comment < 0 ? between.length() : comment;
    styled.add(between.substring(0, begin), Style.PLAIN);
    styled.add(between.substring(begin), Style.DIM);
  }
}
