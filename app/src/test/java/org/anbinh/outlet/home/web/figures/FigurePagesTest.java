package org.anbinh.outlet.home.web.figures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do who look for figures, as they do it. */
@Tag("looks")
class FigurePagesTest {
  private static final String QUARTERS =
      "/figures?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01"
          + "&by=province&step=quarter&basis=today";

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void theCasesOfAProvinceLastYearAreFoundByItsName() {
    Page page = system.page();
    page.navigate(system.address("/figures"));
    page.fill("#unit", "quang tri");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Năm dương lịch gần nhất"))
        .click();
    page.selectOption("#by", "");
    assertThat(page.locator(".lead")).containsText("Tỉnh Quảng Trị, 01/01/2025");
    assertThat(page.locator(".headline a.fig")).hasText(Pattern.compile("[\\d.]+"));
    assertThat(page).hasURL(Pattern.compile(".*from=2025-01-01.*unit=quang\\+tri.*"));
    page.locator(".as-sentence summary").click();
    assertThat(page.locator("#answer-sentence"))
        .containsText(
            "của tỉnh Quảng Trị trong năm 2025 là " + page.locator(".headline a.fig").innerText());
    page.context().close();
  }

  @Test
  void yearsStandSideBySideWithTheirWhole() {
    Page page = system.page();
    page.navigate(system.address(QUARTERS));
    page.fill("#from", "2022-01-01");
    page.selectOption("#step", "year");
    assertThat(page.locator("#answer-table thead th"))
        .hasText(new String[] {"Đơn vị", "2022", "2023", "2024", "2025", "Cả kỳ"});
    page.context().close();
  }

  @Test
  void rowsAndColumnsAreTurned() {
    Page page = system.page();
    page.navigate(system.address(QUARTERS));
    String figure = cell(page, "Tỉnh Quảng Trị", "Quý 3/2025");
    page.locator(".question details summary").last().click();
    page.selectOption("#rows", "step");
    assertThat(page.locator("#answer-table thead th").first()).hasText("Thời gian");
    assertThat(page).hasURL(Pattern.compile(".*rows=step.*"));
    assertThat(cell(page, "Quý 3/2025", "Tỉnh Quảng Trị")).isEqualTo(figure).isNotEmpty();
    page.context().close();
  }

  /** The number in the row and column of these names. */
  private static String cell(Page page, String row, String column) {
    List<String> headings = page.locator("#answer-table thead th").allInnerTexts();
    Locator line =
        page.locator(
            "#answer-table tbody tr",
            new Page.LocatorOptions()
                .setHas(
                    page.locator(
                        "th", new Page.LocatorOptions().setHasText(Pattern.compile("^" + row)))));
    return line.first().locator("th, td").nth(headings.indexOf(column)).locator("a").innerText();
  }

  @Test
  void anotherIndicatorStandsBesideTheFirst() {
    Page page = system.page();
    page.navigate(system.address(QUARTERS));
    page.locator("#more-indicators summary").click();
    page.selectOption("#indicator-1", "persons.arrested");
    assertThat(page.locator(".headline")).hasCount(2);
    assertThat(page.locator("#indicator-2")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*indicator=cases.detected%2Cpersons.arrested.*"));
    assertThat(page.locator("figure.chart")).hasCount(2);
    page.context().close();
  }

  @Test
  void whatAnIndicatorCannotBeCutByIsLeftOutAndSaid() {
    Page page = system.page();
    page.navigate(
        system.address(
            QUARTERS.replace("&by=province", "") + "&dimension=offence&filter.route=air"));
    page.selectOption("#indicator", "seized.mass");
    assertThat(page.locator("#answer .notes").last()).containsText("Đã bỏ lựa chọn theo");
    assertThat(page.locator("#dimension option[value=substance]")).hasCount(1);
    assertThat(page.locator("#dimension option[value=offence]")).hasCount(0);
    page.context().close();
  }

  @Test
  void aSentenceIsCopiedInEitherLanguage() {
    String asked = "indicator=cases.detected&unit=44&from=2025-07-01&until=2026-07-01&basis=today";
    Figure figure = figure(asked);
    boolean all = figure.coverage().received() == figure.coverage().due();
    boolean partial = figure.outcome() instanceof Outcome.Partial;
    boolean provisional = figure.coverage().provisional();
    assertThat(copied("vi", "/figures?" + asked))
        .matches(
            "Số vụ phát hiện, bắt giữ của tỉnh Quảng Trị từ ngày 01/07/2025 đến hết ngày 30/06/2026"
                + " là [\\d.]+\u00a0vụ"
                + (partial ? " \\(chưa đầy đủ\\)" : "")
                + ", tính trên địa giới hiện nay \\(ngày [\\d/]+\\), "
                + (all ? "đã nhận đủ [\\d.]+" : "mới nhận [\\d.]+ trong số [\\d.]+")
                + " báo cáo phải nộp,"
                + (provisional ? " trong đó [\\d.]+ báo cáo đã được duyệt \\(số tạm tính\\)," : "")
                + " theo trạng thái dữ liệu đến lô [\\d.]+ ghi nhận ngày [\\d/]+\\.");
    assertThat(copied("en", "/figures?" + asked))
        .matches(
            "From 1 July 2025 to 30 June 2026, “Cases detected” in Quang Tri Province stood at"
                + " [\\d,]+\u00a0cases"
                + (partial ? " \\(incomplete\\)" : "")
                + ", on today's map \\([^)]*\\), with "
                + (all ? "all [\\d,]+" : "[\\d,]+ of [\\d,]+")
                + " reports due received,"
                + (provisional ? " [\\d,]+ of them approved \\(provisional\\)," : "")
                + " as known at batch [\\d,]+, recorded on \\d+ \\w+ \\d{4}\\.");
  }

  /** The figure itself, so that a sentence about it may say no more and no less. */
  private Figure figure(String asked) {
    var values = new TreeMap<String, String>();
    for (String part : asked.split("&")) {
      String[] both = part.split("=", 2);
      values.put(both[0], both[1]);
    }
    var address =
        new QuestionAddress(
            values,
            system.part(Territories.class).current(),
            system.part(Ledger.class).latest(),
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
    return Scoped.call(
        new Scope.Everything(),
        () -> system.part(Figures.class).answer(address.questions().getFirst()).getFirst());
  }

  private String copied(String language, String question) {
    Page page = system.page(language, "light", 1440);
    BrowserContext context = page.context();
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate(system.address(question));
    page.locator("button[data-copy='#answer-sentence']").click();
    assertThat(page.locator("button[data-copy='#answer-sentence']"))
        .hasText(language.equals("vi") ? "Đã sao chép" : "Copied");
    Object text = page.evaluate("navigator.clipboard.readText()");
    context.close();
    return String.valueOf(text);
  }

  @Test
  void theKeyboardOpensAPassportAndComesBack() {
    Page page = system.page();
    page.navigate(system.address(QUARTERS));
    Locator figure = page.locator("#answer-table a.fig").nth(3);
    figure.focus();
    page.keyboard().press("Enter");
    Locator passport = page.locator("dialog.passport");
    assertThat(passport.locator("#cite")).containsText("An Bình");
    assertThat(passport.locator("dl.facts").first()).containsText("Số vụ phát hiện, bắt giữ (");
    assertThat(passport.locator("button[data-address]")).isVisible();
    page.keyboard().press("Escape");
    assertThat(passport).isHidden();
    assertThat(figure).isFocused();
    page.context().close();
  }

  @Test
  void whatIsTypedSurvivesAnAnswerAndBackShowsTheQuestionBefore() {
    Page page = system.page();
    page.navigate(system.address(QUARTERS));
    page.locator("#step").focus();
    page.selectOption("#step", "month");
    assertThat(page).hasURL(Pattern.compile(".*step=month.*"));
    assertThat(page.locator("#step")).isFocused();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*step=quarter.*"));
    assertThat(page.locator("#step")).hasValue("quarter");
    page.context().close();
  }

  @Test
  void smallChartsStandOnOneScaleAndLeadToTheirUnit() {
    Page page = system.page();
    page.navigate(system.address(QUARTERS + "&chart=multiples"));
    Locator chart =
        page.locator(".multiples a", new Page.LocatorOptions().setHasText("Tỉnh Quảng Trị"));
    assertThat(chart.locator("svg")).hasAttribute("role", "img");
    assertThat(page.locator(".multiples li")).hasCount(34);
    chart.click();
    assertThat(page.locator(".lead")).containsText("Tỉnh Quảng Trị");
    page.context().close();
  }

  @Test
  void withoutScriptsTheButtonAsksForAllThatWasChosen() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address(QUARTERS));
    page.locator("#more-indicators summary").click();
    page.selectOption("#indicator-1", "persons.arrested");
    page.selectOption("#step", "year");
    page.locator("[data-ask]").click();
    assertThat(page.locator(".headline")).hasCount(2);
    assertThat(page.locator("#answer-table thead")).containsText("2025");
    page.context().close();
  }

  @Test
  void whatWasKnownOnADayIsAskedByTheDay() {
    Page page = system.page("en", "light", 1440);
    page.navigate(system.address(QUARTERS + "&known=2000-01-01"));
    assertThat(page.locator(".known")).containsText("As known at batch 0");
    page.navigate(system.address(QUARTERS + "&vintage=999999"));
    assertThat(page.locator(".notice.bad")).containsText("batch 999999 is not recorded yet");
    page.navigate(system.address(QUARTERS + "&known=2025-01-01&vintage=1"));
    assertThat(page.locator(".notice.bad")).containsText("not both");
    page.context().close();
  }

  @Test
  void aComparisonIsOneSentence() {
    String asked = "indicator=cases.detected&unit=VN&basis=today";
    Figure now = figure(asked + "&from=2025-07-01&until=2026-07-01");
    Figure then = figure(asked + "&from=2024-07-01&until=2025-07-01");
    boolean rose =
        now.outcome().number().orElseThrow().compareTo(then.outcome().number().orElseThrow()) > 0;
    Page page = system.page("en", "light", 1440);
    page.navigate(system.address("/compare?" + asked + "&from=2025-07-01&until=2026-07-01"));
    assertThat(page.locator("#sentence"))
        .hasText(
            Pattern.compile(
                "From 1 July 2025 to 30 June 2026, “Cases detected” in Viet Nam stood at"
                    + " [\\d,]+.cases"
                    + incomplete(now)
                    + (rose ? ", up" : ", down")
                    + " [\\d,]+.cases? \\([\\d.]+.%\\) compared with [\\d,]+.cases"
                    + incomplete(then)
                    + " from 1 July 2024 to 30 June 2025\\..*"));
    page.context().close();
  }

  private static String incomplete(Figure figure) {
    return figure.outcome() instanceof Outcome.Partial ? " \\(incomplete\\)" : "";
  }

  @Test
  void fiveYearsAreComparedInOneTable() {
    Page page = system.page();
    page.navigate(
        system.address(
            "/compare?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01&basis=today"));
    page.selectOption("#with", "years");
    assertThat(page.locator("#chain-table tbody tr")).hasCount(5);
    assertThat(page.locator("#chain-table tbody th").last()).containsText("01/01/2021");
    assertThat(page.locator("#chain-table tbody tr").first().locator("td").nth(1))
        .hasText(Pattern.compile("[+\u2212]?[\\d.]+"));
    page.context().close();
  }
}
