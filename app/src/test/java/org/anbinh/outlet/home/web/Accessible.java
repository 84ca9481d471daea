package org.anbinh.outlet.home.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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

  private static final String AXE = source();

  /** Asked for the violations alone: what passes is most of it, and nobody reads that. */
  private static final String LOOK =
      """
      async () => {
        const seen = await axe.run(document, { resultTypes: ["violations"] });
        return seen.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + " at " + node.html));
      }
      """;

  private Accessible() {}

  private static String source() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe finds in the page as it stands, by all rules it has switched on by itself. */
  public static List<String> violations(Page page) {
    if (page.frames().size() > 1) {
      throw new AssertionError("axe looks at the page only, and not into its frames");
    }
    if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
      page.evaluate(AXE);
    }
    return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
  }

  /** Adds what axe finds, and whether the page is wider than its window. */
  public static void look(Page page, String name, List<String> found) {
    violations(page).forEach(each -> found.add(name + ": " + each));
    Object wide = page.evaluate(TOO_WIDE);
    if (!List.of().equals(wide)) {
      found.add(name + " is wider than its window: " + wide);
    }
  }
}
