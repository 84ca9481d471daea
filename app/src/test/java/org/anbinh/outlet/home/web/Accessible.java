package org.anbinh.outlet.home.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps somebody from using a page as it stands in a browser. */
public final class Accessible {
  /** What makes the page wider than its window. */
  static final String TOO_WIDE =
      """
      (() => {
        const most = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= most) return [];
        return [...document.querySelectorAll("body *")]
          .filter((each) => !each.closest(".scroll, .top nav, svg, .skip") && each.getBoundingClientRect().right > most + 1)
          .slice(0, 5)
          .map((each) => each.tagName + "." + each.className + " " + (each.innerText ?? "").slice(0, 40));
      })()
      """;

  private Accessible() {}

  /** Adds what axe finds, and whether the page is wider than its window. */
  public static void look(Page page, String name, List<String> found) {
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(rule ->
            rule.getNodes()
                .forEach(node -> found.add(name + ": " + rule.getId() + " at " + node.getHtml())));
    Object wide = page.evaluate(TOO_WIDE);
    if (!List.of().equals(wide)) {
      found.add(name + " is wider than its window: " + wide);
    }
  }
}
