package org.anbinh.outlet.home.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is late, how often and by how long, as a layer of the map with its table. */
@Tag("looks")
class LatenessMapTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final String PROVINCE = "?form=police.monthly&unit=province:44:2025-07-01";

  private static int open(Page page, String path) {
    Response response = page.navigate(SYSTEM.address(path));
    return Objects.requireNonNull(response).status();
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("\\D", ""));
  }

  /**
   * The units of the table with how many of their reports were late, and how many days that was.
   */
  private static Map<String, List<Long>> told(Page page) {
    var told = new TreeMap<String, List<Long>>();
    for (var row : page.locator("#answer-table tbody tr").all()) {
      var cells = row.locator("td").allInnerTexts();
      told.put(
          row.locator("th").innerText().strip(),
          List.of(number(cells.get(0)), number(cells.get(4))));
    }
    return told;
  }

  @Test
  void theMapTellsOfEachUnitWhatTheListOfReportsTells() {
    Page page = SYSTEM.page("national-analyst", "en", "light", 1440);
    assertThat(open(page, "/map/lateness" + PROVINCE)).isEqualTo(200);
    var map = told(page);
    var list = new TreeMap<String, List<Long>>();
    String commas = page.request().get(SYSTEM.address("/reports-due.csv" + PROVINCE)).text();
    for (String line : commas.lines().skip(1).toList()) {
      String[] cells = line.split(",");
      list.put(
          cells[0].strip(),
          List.of(number(cells[cells.length - 2]), number(cells[cells.length - 1])));
    }
    assertThat(map).hasSizeGreaterThan(10).isEqualTo(list);
    assertThat(map.values()).anyMatch(each -> each.getFirst() > 0);
    assertThat(page.locator("svg.ground a.area").count()).isEqualTo(map.size());
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "lateness.png")).setFullPage(true));
    page.context().close();
  }

  @Test
  void aProvinceOfTheNationLeadsToItsCommunesAndTheirReports() {
    Page page = SYSTEM.pageWithoutScripts("national-analyst");
    open(page, "/map?indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01");
    page.click("a[href='/map/lateness']");
    page.navigate(SYSTEM.address("/map/lateness?form=police.monthly&unit=VN"));
    assertThat(page.locator("#answer-table tbody tr").count()).isEqualTo(34);
    page.locator("#answer-table tbody tr[data-area='44'] a").click();
    assertThat(page.locator("#answer-table tbody tr").count()).isGreaterThan(10);
    page.locator("#answer-table tbody tr a").first().click();
    assertThat(page.url()).contains("/reports-due?form=police.monthly&unit=commune");
    page.context().close();
  }

  @Test
  void anOfficerSeesTheLatenessOfTheOwnUnitsOnlyAndAStrangerToRecordsNone() {
    Page officer = SYSTEM.page("commune-officer", "vi", "dark", 1440);
    assertThat(open(officer, "/map/lateness" + PROVINCE)).isEqualTo(200);
    assertThat(officer.locator("#answer-table tbody tr").count()).isEqualTo(1);
    officer.context().close();
    Page visitor = SYSTEM.page("public", "vi", "light", 1440);
    assertThat(open(visitor, "/map/lateness")).isEqualTo(403);
    open(visitor, "/map");
    assertThat(visitor.locator("a[href='/map/lateness']").count()).isZero();
    visitor.context().close();
  }

  @Test
  void whatCannotBeColouredOrMeantIsSaid() {
    Page page = SYSTEM.page("national-analyst", "en", "light", 1440);
    assertThat(open(page, "/map/lateness?measure=guilt")).isEqualTo(400);
    assertThat(page.content()).contains("choose late, share, longest or missing");
    String nowhere = URLEncoder.encode("chẳng đâu cả", StandardCharsets.UTF_8);
    assertThat(open(page, "/map/lateness?unit=" + nowhere)).isEqualTo(400);
    assertThat(open(page, "/map/lateness?form=no.such")).isEqualTo(404);
    page.context().close();
  }
}
