package org.anbinh.outlet.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Label;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.outlet.conference.Conference.Deed;
import org.anbinh.outlet.conference.Conferences.Answer;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.live.Bell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands of a conference follows from its entries alone. */
@Tag("database")
class LedgerConferencesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final RunningSystem system = RunningSystem.shared();
  private final Release release = SomeRelease.of(system);
  private final Conferences conferences = anew();

  /** As a server knows them that has just started. */
  private Conferences anew() {
    return new LedgerConferences(
        new ConferenceRegister(system.part(Versions.class)),
        system.part(Ledger.class),
        new Judge(system.part(Membership.class)),
        new Bell());
  }

  private static Conferences.Doer doer(String submission) {
    return new Conferences.Doer("an", new SubmissionId(submission), DAY);
  }

  private static Conferences.Doer doer() {
    return doer(UUID.randomUUID().toString());
  }

  private static <T> T everything(Supplier<T> work) {
    return Scoped.call(new Scope.Everything(), work);
  }

  private static Conference done(Answer answer) {
    return ((Answer.Done) answer).conference();
  }

  private static Conference.Point point(int number) {
    return new Conference.Point(number, Optional.of("Mục " + number), Optional.empty());
  }

  private Conference made(Conferences.Doer doer) {
    var plan =
        new Conferences.Plan(
            new Label("Hội nghị", "Conference"),
            release.unit(),
            DAY,
            release,
            Optional.empty(),
            List.of(point(1), point(2), point(3)));
    return done(everything(() -> conferences.make(plan, doer)));
  }

  private Answer move(String code, Deed deed, int point, int follows) {
    return everything(() ->
        conferences.move(
            code, new Conferences.Move(deed, point, Optional.empty(), follows), doer()));
  }

  @Test
  void aServerStartedAnewKnowsTheSame() {
    String code = made(doer()).code();
    done(move(code, Deed.OPENED, 0, 0));
    done(move(code, Deed.SHOWN, 2, 1));
    everything(() ->
        conferences.note(
            code,
            new Conferences.Remark(Conference.Kind.QUESTION, release.unit(), "Vì sao?"),
            doer()));
    Conference now = anew().find(code).orElseThrow();
    assertThat(now).isEqualTo(conferences.find(code).orElseThrow());
    assertThat(now.shown()).contains(point(2));
    assertThat(now.notes()).extracting(Conference.Note::point).containsExactly(2);
    done(move(code, Deed.CLOSED, 0, 2));
    assertThat(anew().find(code).orElseThrow().shown()).isEmpty();
    done(move(code, Deed.OPENED, 0, 3));
    assertThat(anew().find(code).orElseThrow().shown()).contains(point(2));
  }

  @Test
  void theSameSubmissionMakesAndMovesOnce() {
    Conferences.Doer doer = doer();
    Conference made = made(doer);
    assertThat(made(doer).code()).isEqualTo(made.code());
    var open = new Conferences.Move(Deed.OPENED, 0, Optional.empty(), 0);
    Conferences.Doer once = doer();
    done(everything(() -> conferences.move(made.code(), open, once)));
    Conference twice = done(everything(() -> conferences.move(made.code(), open, once)));
    assertThat(twice.course()).hasSize(1);
  }

  @Test
  void whoSawAnOlderStateComesSecond() {
    String code = made(doer()).code();
    done(move(code, Deed.OPENED, 0, 0));
    done(move(code, Deed.SHOWN, 2, 1));
    assertThat(move(code, Deed.SHOWN, 3, 1)).isInstanceOf(Answer.Overtaken.class);
    assertThat(move(code, Deed.CLOSED, 0, 1)).isInstanceOf(Answer.Overtaken.class);
    assertThat(conferences.find(code).orElseThrow().shown()).contains(point(2));
  }

  @Test
  void whatWouldMeanNothingIsRefused() {
    String code = made(doer()).code();
    assertThat(refusal(move(code, Deed.SHOWN, 2, 0))).isEqualTo("not-open");
    assertThat(refusal(move(code, Deed.CLOSED, 0, 0))).isEqualTo("not-open");
    done(move(code, Deed.OPENED, 0, 0));
    assertThat(refusal(move(code, Deed.OPENED, 0, 1))).isEqualTo("open-already");
    assertThat(refusal(move(code, Deed.SHOWN, 9, 1))).isEqualTo("no-point");
    assertThat(refusal(move("1999-001", Deed.OPENED, 0, 0))).isEqualTo("unknown");
    var blank = new Conferences.Remark(Conference.Kind.QUESTION, release.unit(), " ");
    assertThat(refusal(everything(() -> conferences.note(code, blank, doer()))))
        .isEqualTo("no-words");
  }

  private static String refusal(Answer answer) {
    return ((Answer.Refused) answer).refusal().code();
  }

  @Test
  void manyBridgesNoteAtOnceAndEachGetsANumberOfItsOwn() {
    String code = made(doer()).code();
    done(move(code, Deed.OPENED, 0, 0));
    var noting = new ArrayList<CompletableFuture<Answer>>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (int n = 0; n < 24; n++) {
        var remark =
            new Conferences.Remark(Conference.Kind.PROPOSAL, release.unit(), "Kiến nghị " + n);
        noting.add(
            CompletableFuture.supplyAsync(
                () -> everything(() -> conferences.note(code, remark, doer())), threads));
      }
      noting.forEach(each -> done(each.join()));
    }
    assertThat(conferences.find(code).orElseThrow().notes())
        .extracting(Conference.Note::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
  }
}
