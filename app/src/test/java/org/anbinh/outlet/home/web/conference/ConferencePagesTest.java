package org.anbinh.outlet.home.web.conference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.home.web.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conferences are prepared, led, followed and minuted in the browser. */
@Tag("database")
class ConferencePagesTest {
  private static final String HOSTILE =
      "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>";

  private final RunningSystem system = RunningSystem.shared();
  private final LocalDate today = LocalDate.now(Words.ZONE);

  private Page follower(SomeConference conference) {
    Page page = system.page("commune-officer", "vi", "light", 1440);
    page.navigate(conference.address(""));
    assertThat(page.locator("[data-live]")).hasClass(Pattern.compile("\\bon\\b"));
    return page;
  }

  @Test
  void aConferenceIsPreparedFromAReleaseAndLedToItsEnd() {
    SomeRelease.of(system);
    Page presenter = system.page();
    presenter.navigate(system.address("/conferences/new"));
    presenter.locator("#name").fill("Hội nghị sơ kết");
    presenter.locator("#unit").fill("VN");
    presenter.locator("#paper").selectOption("national-periodic");
    presenter.locator("main button.main").click();
    assertThat(presenter.locator("h1")).hasText("Chương trình");
    Locator points = presenter.locator(".programme > li");
    int sections = points.count();
    assertThat(sections).isGreaterThan(3);
    presenter.locator("#title").fill("Tổng kết");
    presenter.locator("button[value=add]").click();
    assertThat(points).hasCount(sections + 1);
    presenter.locator(".programme > li").last().locator("button[value^=up]").click();
    assertThat(points.nth(sections - 1)).containsText("Tổng kết");
    presenter.locator(".trail a").last().click();
    assertThat(presenter.locator(".stage h2")).containsText("Hội nghị chưa bắt đầu");
    presenter.locator("button[value=opened]").click();
    assertThat(presenter.locator(".stage .place")).hasText("Mục 1/" + (sections + 1));
    presenter.keyboard().press("ArrowRight");
    assertThat(presenter.locator(".stage .place")).hasText("Mục 2/" + (sections + 1));
    presenter.keyboard().press("PageUp");
    assertThat(presenter.locator(".stage .place")).hasText("Mục 1/" + (sections + 1));
    presenter.locator("#controls details summary").click();
    presenter.locator("button[value=closed]").click();
    assertThat(presenter.locator(".stage h2")).hasText("Hội nghị đã kết thúc.");
    presenter.locator(".stage a[href$=minutes]").click();
    assertThat(presenter.locator("table")).containsText("Kết thúc hội nghị");
    assertThat(presenter.locator("dl.facts")).containsText("demo.national-analyst");
  }

  @Test
  void whatThePresenterShowsIsSeenByWhoeverFollowsAndFiguresOpenTheirPassports() {
    SomeConference conference = SomeConference.of(system, "Theo dõi").open();
    Page follower = follower(conference);
    assertThat(follower.locator(".stage h2")).hasText("Khai mạc");
    assertThat(follower.locator("#controls")).hasCount(0);
    Page presenter = system.page();
    presenter.navigate(conference.address(""));
    presenter.locator("[data-step=next]").click();
    assertThat(follower.locator(".stage h2")).hasText("Kết quả");
    assertThat(presenter.locator(".stage h2")).hasText("Kết quả");
    presenter.locator("#figure").selectOption(new SelectOption().setIndex(1));
    presenter.locator("button[value=figure]").click();
    follower.locator(".stage .large a.fig").click();
    assertThat(follower.locator("#passport[open]")).isVisible();
    assertThat(conference.now().figure()).isPresent();
  }

  @Test
  void whoLostTheConnectionSeesTheNewestPointOnceItIsBack() {
    SomeConference conference = SomeConference.of(system, "Mất kết nối").open();
    Page follower = follower(conference);
    follower.context().setOffline(true);
    assertThat(follower.locator("[data-live]")).hasText(Pattern.compile("Mất kết nối"));
    conference.show(2).show(3);
    assertThat(follower.locator(".stage h2")).hasText("Khai mạc");
    follower.context().setOffline(false);
    assertThat(follower.locator(".stage h2")).hasText("Thảo luận");
    assertThat(follower.locator("[data-live]")).hasText("Đang theo dõi trực tiếp");
  }

  @Test
  void ofTwoPresentersTheSecondIsToldWhatTheFirstDid() {
    SomeConference conference = SomeConference.of(system, "Hai người").open();
    Page first = system.pageWithoutScripts();
    Page second = system.pageWithoutScripts();
    first.navigate(conference.address(""));
    second.navigate(conference.address(""));
    first.locator("[data-step=next]").click();
    assertThat(first.locator(".stage h2")).hasText("Kết quả");
    Response[] answers = new Response[1];
    second.onResponse(
        answer -> answers[0] = answer.request().method().equals("POST") ? answer : answers[0]);
    second.locator("[data-step=next]").click();
    assertThat(second.locator("[role=alert]").first())
        .containsText("demo.national-analyst vừa điều hành trước bạn");
    assertThat(second.locator(".stage h2")).hasText("Kết quả");
    assertThat(answers[0].status()).isEqualTo(409);
    assertThat(conference.now().course()).hasSize(2);
  }

  @Test
  void everythingWorksWithoutScriptsByReloading() {
    SomeConference conference = SomeConference.of(system, "Không script").open();
    Page bridge = system.pageWithoutScripts("commune-officer");
    bridge.navigate(conference.address(""));
    bridge.locator("#words").fill("Đề nghị bổ sung kinh phí.");
    bridge.locator("input[value=proposal]").check();
    bridge.locator("#noting button.main").click();
    assertThat(bridge.locator("#talk")).containsText("Đề nghị bổ sung kinh phí.");
    assertThat(bridge.locator("#talk")).containsText("demo.commune-officer");
    conference.show(4);
    bridge.locator("noscript a").click();
    assertThat(bridge.locator(".stage h2")).hasText("Bế mạc");
  }

  @Test
  void whatABridgeNotesReachesAllAndIsNeverRunAsAScript() {
    SomeConference conference = SomeConference.of(system, HOSTILE).open();
    Page other = system.page("provincial-reviewer", "en", "dark", 360);
    other.navigate(conference.address(""));
    assertThat(other.locator("[data-live]")).hasClass(Pattern.compile("\\bon\\b"));
    Page bridge = follower(conference);
    bridge.locator("#words").fill(HOSTILE);
    bridge.locator("#noting button.main").click();
    assertThat(bridge.locator("#noting [role=status]")).hasText("Đã ghi.");
    assertThat(other.locator("#talk")).containsText(HOSTILE);
    assertThat(other.locator("#talk img")).hasCount(0);
    assertThat(other.evaluate("window.hit")).isNull();
    assertThat(bridge.evaluate("window.hit")).isNull();
    Conference.Note note = conference.now().notes().getFirst();
    assertThat(note.made().author()).isEqualTo("demo.commune-officer");
    assertThat(note.unit().level()).isEqualTo(Level.COMMUNE);
  }

  @Test
  void aConclusionIsDraftedAmendedAndAdoptedAndThenStands() {
    SomeConference conference = SomeConference.of(system, "Kết luận").open();
    Page follower = follower(conference);
    Page secretary = system.page();
    secretary.navigate(conference.address("/conclusions"));
    secretary.locator("#words").fill("Giao rà soát.");
    secretary.locator("#charged").fill("44");
    secretary.locator("#due").fill("31/12/2026");
    secretary
        .locator("main > form button.main, main form[action$=conclusions] button.main")
        .click();
    assertThat(follower.locator("#talk .standing.drafted")).hasText("Dự thảo");
    assertThat(follower.locator("#talk")).containsText("Hạn: 31/12/2026");
    Page late = system.page();
    late.navigate(conference.address("/conclusions"));
    secretary.locator("summary").click();
    secretary.locator("#words-1").fill("Giao rà soát toàn diện.");
    secretary.locator("form[action$='/1'] button").click();
    assertThat(follower.locator("#talk")).containsText("toàn diện");
    late.locator("summary").click();
    late.locator("#words-1").fill("Lời đến sau.");
    late.locator("form[action$='/1'] button").click();
    assertThat(late.locator("[role=alert]")).containsText("vừa sửa kết luận này");
    assertThat(late.locator("#words-1")).hasValue("Lời đến sau.");
    secretary.locator("button[value=adopted]").click();
    assertThat(follower.locator("#talk .standing.adopted")).hasText("Đã thông qua");
    assertThat(secretary.locator("button[value=adopted]")).hasCount(0);
    assertThat(secretary.locator("form[action$='/1']")).hasCount(0);
    follower.navigate(conference.address("/minutes"));
    assertThat(follower.locator("main")).containsText("Giao rà soát toàn diện.");
    Conference.Conclusion adopted = conference.now().conclusions().getFirst();
    assertThat(adopted.version()).isEqualTo(3);
    assertThat(adopted.standing()).isEqualTo(Conference.Standing.ADOPTED);
  }

  @Test
  void conferencesOfOtherUnitsAreNotThereAndWhoOnlyFollowsCannotLead() {
    Territory territory = system.part(Territories.class).current();
    UnitId own = territory.find(Level.PROVINCE, "44", today).orElseThrow().id();
    UnitId other = territory.find(Level.PROVINCE, "01", today).orElseThrow().id();
    SomeConference here = SomeConference.of(system, "Của tỉnh mình", own).open();
    SomeConference elsewhere = SomeConference.of(system, "Của tỉnh khác", other).open();
    Page officer = system.page("commune-officer", "vi", "light", 1440);
    assertThat(officer.navigate(here.address("")).status()).isEqualTo(200);
    assertThat(officer.navigate(here.address("/programme")).status()).isEqualTo(403);
    assertThat(officer.navigate(here.address("/conclusions")).status()).isEqualTo(403);
    assertThat(officer.locator("main")).containsText("đối với: Tỉnh Quảng Trị");
    assertRefused("GET /conferences/" + here.code() + "/conclusions", "conference.note", own);
    assertThat(officer.navigate(elsewhere.address("")).status()).isEqualTo(404);
    assertThat(officer.navigate(elsewhere.address("/minutes")).status()).isEqualTo(404);
    assertThat(officer.navigate(elsewhere.address("/events")).status()).isEqualTo(404);
    officer.navigate(system.address("/conferences"));
    assertThat(officer.locator("table")).containsText("Của tỉnh mình");
    assertThat(officer.locator("table")).not().containsText("Của tỉnh khác");
    Page visitor = system.page("public", "vi", "light", 1440);
    assertThat(visitor.navigate(here.address("")).status()).isEqualTo(403);
    assertThat(visitor.navigate(here.address("/events")).status()).isEqualTo(403);
  }

  private void assertRefused(String what, String right, UnitId unit) {
    Event refused = system.part(Audit.class).head().orElseThrow().event();
    assertThat(refused.kind()).isEqualTo(Event.Kind.REFUSED);
    assertThat(refused.subject()).isEqualTo(what);
    assertThat(refused.right()).isEqualTo(right);
    assertThat(refused.unit()).isEqualTo(unit.toString());
    assertThat(refused.source().account()).isEqualTo("demo.commune-officer");
  }

  @Test
  void whoNotesForAnotherUnitIsToldSoAndKeepsTheirWords() {
    SomeConference conference = SomeConference.of(system, "Nơi khác").open();
    Page bridge = system.pageWithoutScripts("commune-officer");
    bridge.navigate(conference.address(""));
    bridge.locator("#unit").fill("VN");
    bridge.locator("#words").fill("Lời này không mất.");
    var answers = new ArrayList<Integer>();
    bridge.onResponse(each -> answers.add(each.status()));
    bridge.locator("#noting button.main").click();
    assertThat(bridge.locator("[role=alert]")).containsText("Bạn không làm được việc này");
    assertThat(answers).contains(403);
    assertRefused(
        "POST /conferences/" + conference.code() + "/notes",
        "conference.note",
        conference.now().unit());
    assertThat(bridge.locator("#words")).hasValue("Lời này không mất.");
    assertThat(conference.now().notes()).isEmpty();
  }

  @Test
  void todayNamesTheConferencesThatGoOnAndThoseOfTheNextTwoWeeks() {
    UnitId nation = SomeRelease.of(system).unit();
    Territory territory = system.part(Territories.class).current();
    UnitId other = territory.find(Level.PROVINCE, "01", today).orElseThrow().id();
    SomeConference now = SomeConference.of(system, "Đang họp đây", nation).open();
    SomeConference.of(system, "Trong mười ngày", nation, today.plusDays(10));
    SomeConference.of(system, "Trong hai mươi ngày", nation, today.plusDays(20));
    SomeConference.of(system, "Chưa họp mà đã qua", nation, today.minusDays(1));
    SomeConference.of(system, "Họp xong rồi", nation).open().close();
    SomeConference.of(system, "Tỉnh khác họp", other).open();
    Page page = system.page("commune-officer", "vi", "light", 360);
    page.navigate(system.address("/"));
    Locator agenda = page.locator("#agenda");
    Locator going = agenda.locator("li.happening", containing("Đang họp đây"));
    assertThat(going).containsText("Đang diễn ra");
    assertThat(going).containsText("Việt Nam");
    Locator coming = agenda.locator("li.coming", containing("Trong mười ngày"));
    assertThat(coming).containsText("Sắp tới");
    assertThat(coming).containsText(today.plusDays(10).getYear() + "");
    for (String absent :
        List.of("Trong hai mươi ngày", "Chưa họp mà đã qua", "Họp xong rồi", "Tỉnh khác họp")) {
      assertThat(agenda).not().containsText(absent);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/today-conference.png"))
            .setFullPage(true));
    going.locator("a").first().click();
    assertThat(page.locator("h1")).hasText("Đang họp đây");
    assertThat(page.url()).isEqualTo(now.address(""));
    Page visitor = system.page("public", "en", "dark", 1440);
    visitor.navigate(system.address("/"));
    assertThat(visitor.locator("main")).not().containsText("Đang họp đây (en)");
  }

  private static Locator.LocatorOptions containing(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }

  @Test
  void aWrongFormSaysWhatToMend() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/conferences/new"));
    page.locator("#name").fill("Thử");
    page.locator("#unit").fill("44");
    page.locator("#paper").selectOption("national-periodic");
    page.locator("#day").fill("mai");
    page.locator("main button.main").click();
    assertThat(page.locator("[role=alert]")).containsText("Không phải một ngày");
    assertThat(page.locator("[role=alert]")).containsText("không lập được cho địa phương");
    assertThat(page.locator("#name")).hasValue("Thử");
  }

  @Test
  void onAProjectorOnlyTheStageIsLeft() {
    SomeConference conference = SomeConference.of(system, "Màn chiếu").open();
    Page screen = system.page("inspector", "vi", "dark", 1920);
    screen.navigate(conference.address("?view=screen"));
    assertThat(screen.locator("header.top")).isHidden();
    assertThat(screen.locator(".stage h2")).hasText("Khai mạc");
    conference.show(2);
    assertThat(screen.locator(".stage h2")).hasText("Kết quả");
    assertThat(screen.locator(".stage")).containsText("vụ");
  }
}
