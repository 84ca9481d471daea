package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do on the pages, as they do it. */
@Tag("looks")
class PagesTest {
  private static final String QUESTION =
      "/figures?indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01&by=province&basis=today";

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void theFirstPageAnswersAtOnceAndSaysThatItIsADemonstration() {
    Page page = system.page();
    page.navigate(system.address("/"));
    assertThat(page.locator("h1")).hasText("Hôm nay");
    assertThat(page.locator("#agenda")).isVisible();
    assertThat(page.locator(".banner")).containsText("Dữ liệu minh họa");
    page.context().close();
  }

  @Test
  void anyNumberOpensItsPassportInPlace() {
    Page page = system.page();
    page.navigate(system.address(QUESTION));
    page.locator("#answer-table tbody tr.total a.fig").first().click();
    Locator passport = page.locator("dialog.passport");
    assertThat(passport).isVisible();
    assertThat(passport).containsText("Cách trích dẫn");
    assertThat(page).hasURL(Pattern.compile(".*/figures.*"));
    page.keyboard().press("Escape");
    assertThat(passport).isHidden();
    page.context().close();
  }

  @Test
  void withoutScriptsTheNumberLeadsToThePageOfItsPassport() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address(QUESTION));
    page.locator("#answer-table tbody tr.total a.fig").first().click();
    assertThat(page.locator("h1")).hasText("Lý lịch con số");
    page.context().close();
  }

  @Test
  void theAddressHoldsTheWholeQuestionWhilePicking() {
    Page page = system.page();
    page.navigate(system.address(QUESTION));
    page.selectOption("#step", "quarter");
    assertThat(page).hasURL(Pattern.compile(".*step=quarter.*"));
    assertThat(page.locator("#answer-table thead th").last()).hasText("Cả kỳ");
    String address = page.url();
    String answer = page.locator("#answer-table").innerText();
    page.navigate(address);
    assertThat(page.locator("#answer-table").innerText()).isEqualTo(answer);
    page.context().close();
  }

  @Test
  void theLanguageIsSwitchedInOneClickAndRemembered() {
    Page page = system.page();
    page.navigate(system.address(QUESTION));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("h1")).hasText("Figures");
    assertThat(page).hasURL(Pattern.compile(".*indicator=cases.detected.*"));
    page.navigate(system.address("/territory"));
    assertThat(page.locator("h1")).hasText("Territory");
    page.context().close();
  }

  @Test
  void quangBinhLeadsToTodaysQuangTri() {
    Page page = system.page();
    page.navigate(system.address("/territory?text=quang+binh"));
    Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Tỉnh Quảng Bình"));
    assertThat(row.first()).containsText("Tỉnh Quảng Trị");
    row.first().locator("a").first().click();
    assertThat(page.locator(".notice.warn")).containsText("Quảng Trị");
    assertThat(page.locator("main")).containsText("202/2025/QH15");
    page.context().close();
  }

  @Test
  void anEntryIsCorrectedAfterItsChangeWasShownAndKeepsItsHistory() {
    Page page = system.page();
    page.navigate(system.address("/registers/case"));
    page.locator("tbody th a").nth(5).click();
    page.locator("a.button.main").click();
    page.locator("[id='v.officersHurt']").fill("3");
    send(page);
    assertThat(page.locator(".notice.bad")).isVisible();
    page.locator("#reason").fill("Bổ sung theo hồ sơ");
    send(page);
    assertThat(page.locator("ins")).hasText("3");
    page.locator("button[value=record]").click();
    assertThat(page.locator("[role=status]")).containsText("Đã ghi vào lô");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Lịch sử")))
        .click();
    assertThat(page.locator("thead th")).hasCount(3);
    assertThat(page.locator("td.changed").first()).containsText("3");
    page.context().close();
  }

  @Test
  void whoRecordsSecondSeesBothSides() {
    Page first = system.page();
    Page second = system.page();
    first.navigate(system.address("/registers/case?after="));
    String entry = first.locator("tbody th a").nth(2).getAttribute("href");
    String correct = entry.replace("/entry?", "/correct?");
    for (Page page : new Page[] {first, second}) {
      page.navigate(system.address(correct));
      page.locator("#reason").fill("Sửa");
    }
    first.locator("[id='v.officersHurt']").fill("5");
    second.locator("[id='v.officersHurt']").fill("6");
    send(first);
    first.locator("button[value=record]").click();
    assertThat(first.locator("[role=status]")).containsText("Đã ghi vào lô");
    send(second);
    assertThat(second.locator("h1")).hasText("Có người đã ghi trước");
    assertThat(second.locator("tbody")).containsText("5");
    assertThat(second.locator("tbody")).containsText("6");
    second.locator("button[value=over]").click();
    second.locator("button[value=record]").click();
    assertThat(second.locator("[role=status]")).containsText("Đã ghi vào lô");
    first.context().close();
    second.context().close();
  }

  @Test
  void rowsOfAGroupAreAddedAndRemovedWithoutScripts() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/registers/case/new"));
    page.locator("[id='v.number']").fill("THU-01");
    page.locator("[id='v.seizures.1.quantity']").fill("7");
    page.locator("button[value='add.seizures']").click();
    page.locator("[id='v.seizures.2.quantity']").fill("8");
    page.locator("button[value='remove.seizures.1']").click();
    assertThat(page.locator("[id='v.number']")).hasValue("THU-01");
    assertThat(page.locator("[id='v.seizures.1.quantity']")).hasValue("8");
    assertThat(page.locator("[id='v.seizures.2.quantity']")).hasCount(0);
    page.context().close();
  }

  @Test
  void whatIsWrongStandsInAListThatLeadsToItsField() {
    Page page = system.page();
    page.navigate(system.address("/registers/case/new"));
    page.locator("[id='v.officersKilled']").fill("nhiều");
    send(page);
    assertThat(page.locator(".notice.bad li").first()).isVisible();
    assertThat(page.locator("[id='v.officersKilled-wrong']")).isVisible();
    assertThat(page.locator("[id='v.officersKilled']")).hasValue("nhiều");
    assertThat(page.locator(".notice.bad a[href='#v.officersKilled']")).isVisible();
    page.context().close();
  }

  @Test
  void typedTextOutlivesAClosedPage() {
    Page page = system.page();
    page.navigate(system.address("/registers/court/new"));
    page.locator("[id='v.casesAccepted']").fill("41");
    page.navigate(system.address("/registers"));
    page.navigate(system.address("/registers/court/new"));
    page.locator("[data-draft-take]").click();
    assertThat(page.locator("[id='v.casesAccepted']")).hasValue("41");
    page.context().close();
  }

  private static Object drafts(Page page) {
    return page.evaluate(
        "() => Object.keys(localStorage).filter((key) => key.startsWith('draft:'))");
  }

  @Test
  void whatSomebodyTypedGoesWithSigningOutAndIsNobodyElses() {
    Page page = system.page();
    page.navigate(system.address("/registers/court/new"));
    page.locator("[id='v.casesAccepted']").fill("41");
    assertThat(drafts(page)).asInstanceOf(LIST).hasSize(1);
    page.navigate(system.address("/registers"));
    assertThat(drafts(page)).asInstanceOf(LIST).hasSize(1);
    system.enter(page, Optional.of("court-clerk"));
    page.navigate(system.address("/registers"));
    assertThat(drafts(page)).as("another one has signed in here").asInstanceOf(LIST).isEmpty();
    system.enter(page, Optional.empty());
    page.context().close();
    Page leaving = system.page();
    leaving.navigate(system.address("/registers/court/new"));
    leaving.locator("[id='v.casesAccepted']").fill("42");
    assertThat(drafts(leaving)).asInstanceOf(LIST).hasSize(1);
    leaving.locator(".leave button").click();
    assertThat(leaving).hasURL(system.address("/sign-in"));
    assertThat(leaving.evaluate("() => localStorage.length")).isEqualTo(0);
    leaving.context().close();
  }

  @Test
  void aFileWithErrorsIsLookedThroughAndNothingIsRecorded() {
    Page page = system.page();
    page.navigate(system.address("/imports"));
    page.selectOption("#register", "court");
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "toa-an.csv",
                "text/csv",
                """
                court,period,offence,casesAccepted,defendantsAccepted,casesResolved,defendantsResolved,deathSentencesReleased
                44,2026-01,249,5,6,abc,4,no
                44,2026-02,999,5,6,3,0,no
                """
                    .getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi tệp")).click();
    assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
    assertThat(page.locator("#issues")).isVisible();
    assertThat(page.locator("main")).containsText("abc");
    page.navigate(system.address("/imports"));
    assertThat(page.locator("main")).containsText("toa-an.csv");
    page.context().close();
  }

  @Test
  void publishedFiguresStandBesideOurs() {
    Page page = system.page();
    page.navigate(system.address("/published"));
    assertThat(page.locator("#published-table tbody tr").count()).isGreaterThan(20);
    page.context().close();
  }

  @Test
  void aMissingPageSaysWhatToDo() {
    Page page = system.page("en", "light", 1440);
    page.navigate(system.address("/registers/none"));
    assertThat(page.locator("main")).containsText("There is no register");
    page.navigate(system.address("/nothing/here"));
    assertThat(page.locator("h1")).hasText("There is no such page");
    page.context().close();
  }

  private static void send(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem lại trước khi ghi"))
        .click();
  }
}
