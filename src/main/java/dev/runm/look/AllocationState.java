package dev.runm.look;

import dev.runm.output.Style;
import dev.runm.output.Styled;

/** How an allocation stands to the present. */
enum AllocationState {
  TO_BEGIN("to begin", Style.PLAIN),
  HOLDS("holds", Style.GOOD),
  OVER("over", Style.DIM);

  private final String words;
  private final Style style;

  AllocationState(String words, Style style) {
    this.words = words;
    this.style = style;
  }

  static AllocationState of(ItemRow item, long now) {
    if (item.releaseTime() <= now) {
      return OVER;
    }
    return item.acquireTime() > now ? TO_BEGIN : HOLDS;
  }

  Styled cell() {
    return new Styled(words, style);
  }

  @Override
  public String toString() {
    return words;
  }
}
