package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.ground.language.Labels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, in both languages, light and dark, on a telephone and on a wide screen. */
@Tag("looks")
class PagesAccessibleTest {
  private static final Pattern WORD = Pattern.compile("[\\s()\\[\\],:;\"“”]+");
  private static final Pattern UNFILLED = Pattern.compile("\\{\\d}|\\?\\?|\\bnull\\b|Optional\\[");

  private static final int WIDE = 1440;
  private static final int NARROW = 360;

  /** Where to put pictures of all pages, for people to look at; nowhere if left out. */
  private static final String PICTURES = System.getProperty("pages.pictures", "");

  private final RunningSystem system = RunningSystem.shared();
  private final Map<String, List<String>> pages = EveryPage.of(system);
  private final Set<String> keys = Labels.carried().keys();

  @Test
  void everyPageIsListed() {
    var mapped = new TreeSet<String>();
    system
        .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> {
          Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
          if (method.getBeanType().isAnnotationPresent(Controller.class)
              && methods.contains(RequestMethod.GET)) {
            mapped.addAll(info.getPatternValues());
          }
        });
    mapped.removeAll(EveryPage.NO_PAGES);
    assertThat(pages.keySet()).isEqualTo(mapped);
  }

  /**
   * Each page is opened once in each language, and looked at light on a wide screen and dark on a
   * telephone; in Vietnamese also with letters of double size and with every word written twice.
   */
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyPageCanBeUsedByEveryone(String language) {
    var found = new ArrayList<String>();
    Page page = system.page(language, "light", WIDE);
    var opened = new AtomicReference<>("");
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !isExpected(message, opened.get())) {
        found.add(opened.get() + ": " + message.text() + " at " + message.location());
      }
    });
    page.onPageError(error -> found.add(opened.get() + ": " + error));
    page.onRequest(request -> {
      if (!"127.0.0.1".equals(URI.create(request.url()).getHost())) {
        found.add(opened.get() + " asks " + request.url());
      }
    });
    for (String path : addresses()) {
      opened.set(path);
      page.setViewportSize(WIDE, 900);
      Response answer = go(page, path);
      if (answer.status() != EveryPage.status(path)) {
        found.add(path + " answers " + answer.status());
      }
      if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
        found.add(path + " is no page");
      }
      if (!language.equals(page.locator("html").getAttribute("lang"))) {
        found.add(path + " speaks another language");
      }
      words(page, path, found);
      Accessible.look(page, path + ", wide and light", found);
      picture(page, path, language + "-light-wide");
      onPaper(page, path, language);
      if (language.equals("vi")) {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        check(page, path + ", letters of double size", found);
        page.evaluate("document.documentElement.style.fontSize = ''");
      }
      page.setViewportSize(NARROW, 900);
      page.evaluate("document.documentElement.dataset.theme = 'dark'");
      Accessible.look(page, path + ", narrow and dark", found);
      picture(page, path, language + "-dark-narrow");
      if (language.equals("vi")) {
        page.evaluate(DOUBLE);
        check(page, path + ", words of double length, narrow", found);
        page.setViewportSize(WIDE, 900);
        check(page, path + ", words of double length, wide", found);
      }
    }
    passport(page, found);
    page.context().close();
    assertThat(found).isEmpty();
  }

  /** What the browser says of the answer of a page that is meant to refuse. */
  private boolean isExpected(ConsoleMessage message, String path) {
    int status = EveryPage.status(path);
    return status >= 400
        && message.text().contains("status of " + status)
        && message.location().startsWith(system.address(path));
  }

  private void passport(Page page, List<String> found) {
    page.setViewportSize(WIDE, 900);
    go(page, pages.getOrDefault("/figures", List.of("/figures")).getFirst());
    page.locator(".headline a.fig").click();
    page.locator("dialog.passport #cite").waitFor();
    Accessible.look(page, "a passport in place", found);
  }

  /** Opens an address as somebody who may. */
  private Response go(Page page, String path) {
    system.enter(page, EveryPage.role(path));
    return page.navigate(system.address(path));
  }

  private List<String> addresses() {
    var addresses = new ArrayList<String>();
    pages.values().forEach(addresses::addAll);
    addresses.add("/no-such-page");
    return addresses;
  }

  /** Title, heading, and no words that were forgotten. */
  private void words(Page page, String path, List<String> found) {
    if (!page.title().endsWith(" · An Bình") || page.title().startsWith(" ")) {
      found.add(path + " has no title: " + page.title());
    }
    List<String> headings = page.locator("h1").allInnerTexts();
    if (headings.size() != 1 || headings.getFirst().isBlank()) {
      found.add(path + " has other than one heading: " + headings);
    }
    String text = page.locator("body").innerText();
    String forgotten =
        Arrays.stream(WORD.split(text))
            .filter(word -> word.indexOf('.') > 0 && keys.contains(word))
            .collect(Collectors.joining(" "));
    if (!forgotten.isEmpty()) {
      found.add(path + " shows keys: " + forgotten);
    }
    var unfilled = UNFILLED.matcher(text);
    if (unfilled.find()) {
      found.add(path + " shows " + unfilled.group());
    }
  }

  private static void picture(Page page, String path, String how) {
    if (PICTURES.isEmpty()) {
      return;
    }
    String name = path.replaceAll("[^a-z0-9]+", "-");
    String file = how + name.substring(0, Math.min(70, name.length())) + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of(PICTURES, file)).setFullPage(true));
  }

  private static void check(Page page, String path, List<String> found) {
    if (!List.of().equals(page.evaluate(Accessible.TOO_WIDE))) {
      found.add(path + " is too wide: " + page.evaluate(Accessible.TOO_WIDE));
    }
    if (!List.of().equals(page.evaluate(OVERLAPPING))) {
      found.add(path + " overlaps: " + page.evaluate(OVERLAPPING));
    }
  }

  /** On a projector, and as it is printed. */
  private static void onPaper(Page page, String path, String language) {
    if (PICTURES.isEmpty() || !language.equals("vi")) {
      return;
    }
    page.setViewportSize(1920, 1080);
    picture(page, path, language + "-projector");
    page.setViewportSize(800, 1100);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(page, path, language + "-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(WIDE, 900);
  }

  @Test
  void everyPageReadsAndSendsWithoutScripts() {
    var found = new ArrayList<String>();
    Page page = system.pageWithoutScripts();
    for (String path : addresses()) {
      go(page, path);
      if (page.locator("main h1").count() != 1
          || page.locator("main").innerText().strip().length() < 40) {
        found.add(path + " says nothing");
      }
      for (var form : page.locator("form:visible").all()) {
        boolean sends =
            form.locator("button:not([type=button]):visible, input[type=submit]:visible").count()
                > 0;
        if (!sends) {
          found.add(path + ": no button sends " + form.getAttribute("action"));
        }
      }
      for (var scripted : page.locator(".scripted:visible").all()) {
        found.add(path + ": does nothing without scripts: " + scripted.innerText());
      }
    }
    page.context().close();
    assertThat(found).isEmpty();
  }

  /** Writes every word of the page twice, as a language of long words would. */
  private static final String DOUBLE =
      """
      (() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) if (!texts.currentNode.parentElement.closest("svg, script")) found.push(texts.currentNode);
        for (const text of found) if (text.data.trim()) text.data = text.data.trim() + " " + text.data.trim();
      })()
      """;

  /** Words that lie over other words, and words cut off by their box. */
  private static final String OVERLAPPING =
      """
      (() => {
        const shown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const says = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const own = [...document.querySelectorAll("header *, main *, footer *")]
          .filter((each) => says(each) && shown(each) && !each.closest("svg, .unseen, option, .scroll, [popover], dialog"));
        const apart = (each) => {
          const style = getComputedStyle(each);
          return style.position === "absolute" || style.position === "fixed" || style.clipPath !== "none";
        };
        const scrolledAway = (each, box) => {
          for (let above = each.parentElement; above; above = above.parentElement) {
            if (/auto|scroll/.test(getComputedStyle(above).overflowY)) {
              const edge = above.getBoundingClientRect();
              if (box.bottom > edge.bottom || box.top < edge.top) return true;
            }
          }
          return false;
        };
        const boxes = own.flatMap((each) => {
          if (apart(each)) return [];
          const range = document.createRange();
          return [...each.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()).flatMap((node) => {
            range.selectNodeContents(node);
            return [...range.getClientRects()].filter((box) => box.width > 3 && box.height > 3 && !scrolledAway(each, box)).map((box) => ({ each, box }));
          });
        });
        const found = [];
        if (boxes.length > 600) boxes.length = 600;
        for (let a = 0; a < boxes.length && found.length < 4; a++) {
          for (let b = a + 1; b < boxes.length; b++) {
            const one = boxes[a], two = boxes[b];
            if (one.each === two.each) continue;
            const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
            const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
            if (across > 2 && down > Math.min(one.box.height, two.box.height) / 2) {
              found.push(one.each.innerText.slice(0, 30) + " | " + two.each.innerText.slice(0, 30));
              break;
            }
          }
        }
        for (const each of own) {
          const style = getComputedStyle(each);
          if (!apart(each) && /hidden|clip/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 2) found.push("cut off: " + each.innerText.slice(0, 40));
        }
        return found;
      })()
      """;
}
