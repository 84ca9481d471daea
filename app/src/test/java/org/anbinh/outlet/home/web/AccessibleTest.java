package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps people from using a page is found, so that a page where nothing is found has none. */
@Tag("looks")
class AccessibleTest {
  private static final String FRAME =
      "<!doctype html><html lang='vi'><head><title>Trang</title></head><body><main>%s</main></body></html>";

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void aPictureWithoutWordsAndWordsTooPaleAreFound() {
    Page page = system.pageOfStranger("vi", "light", 360);
    page.setContent(
        FRAME.formatted(
            "<h1>Trang</h1><img src='data:,'><p style='color:#bbb;background:#fff'>nhạt</p>"));
    assertThat(Accessible.violations(page))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("image-alt at <img"))
        .anyMatch(each -> each.startsWith("color-contrast at <p"));
    page.context().close();
  }

  @Test
  void whatHasChangedSinceTheLastLookIsSeen() {
    Page page = system.pageOfStranger("vi", "light", 360);
    page.setContent(FRAME.formatted("<h1>Trang</h1><p>rõ ràng</p>"));
    assertThat(Accessible.violations(page)).isEmpty();
    page.evaluate("document.documentElement.style.cssText = 'color:#777;background:#666'");
    assertThat(Accessible.violations(page)).anyMatch(each -> each.startsWith("color-contrast"));
    page.context().close();
  }

  @Test
  void aPageWiderThanItsWindowIsFound() {
    Page page = system.pageOfStranger("vi", "light", 360);
    page.setContent(FRAME.formatted("<h1>Trang</h1><p style='width:900px'>dài</p>"));
    var found = new ArrayList<String>();
    Accessible.look(page, "một trang", found);
    assertThat(found).singleElement().asString().startsWith("một trang is wider than its window");
    page.context().close();
  }
}
