package dev.runm.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What every page of plans keeps to, as the browser that it is open in sees it. */
public record PageCheck(Browser browser) {

  /** The page complains of nothing and asks for nothing. */
  public void isQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  /** So many plans are there, whole, inside of the window, with all that stands in them. */
  public void isReadable(int plans) {
    assertThat(browser.evaluate("document.querySelectorAll('svg.plan').length").asInt())
        .isEqualTo(plans);
    assertThat(overflow()).isZero();
    assertThat(outside("body", ".box, .figure, .arrow path")).isEmpty();
    assertThat(outside(".box", "text")).isEmpty();
    assertThat(overlaps()).isEmpty();
    assertThat(faint()).isEmpty();
  }

  /** Returns by how many pixels the page is wider than the window. */
  public int overflow() {
    return browser
        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .asInt();
  }

  /** Returns the elements that reach out of what should hold them. */
  public List<String> outside(String holder, String elements) {
    return list(
        """
        [...document.querySelectorAll('%s')].flatMap(holder => {
          const h = holder.getBoundingClientRect();
          return [...holder.querySelectorAll('%s')].filter(e => {
            const r = e.getBoundingClientRect();
            return r.width <= 0 || r.height < 0 || r.left < h.left - 0.5 || r.right > h.right + 0.5
              || r.top < h.top - 0.5 || r.bottom > h.bottom + 0.5;
          }).map(e => e.outerHTML.slice(0, 200));
        })
        """
            .formatted(holder, elements));
  }

  private List<String> overlaps() {
    return list(
        """
        [...document.querySelectorAll('svg.plan')].flatMap(svg => {
          const all = [...svg.querySelectorAll('.frame, .figure')]
            .map(e => [e, e.getBoundingClientRect()]);
          return all.flatMap(([a, r], i) => all.slice(i + 1).filter(([b, s]) =>
            r.left < s.right && s.left < r.right && r.top < s.bottom && s.top < r.bottom)
            .map(([b]) => a.outerHTML + ' over ' + b.outerHTML));
        })
        """);
  }

  /** Returns the texts that are too small, or too much like the ground that they stand on. */
  private List<String> faint() {
    return list(
        """
        (() => {
          const light = colour => {
            const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
              .map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = light(getComputedStyle(document.body).backgroundColor);
          return [...document.querySelectorAll('text, tspan, h1, h2, p, code, dd, dt, li, .chip')]
            .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .filter(e => !e.closest('.card'))
            .filter(e => {
              const style = getComputedStyle(e);
              const own = light(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
              const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
              return contrast < 4.5 || parseFloat(style.fontSize) < 11;
            }).map(e => e.outerHTML.slice(0, 200));
        })()
        """);
  }

  private List<String> list(String expression) {
    List<String> list = new ArrayList<>();
    for (JsonNode element : browser.evaluate(expression)) {
      list.add(element.asString());
    }
    return list;
  }
}
