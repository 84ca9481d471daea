package org.anbinh.outlet.home.web.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.home.web.Words;

/** Conferences of the small invented nation. */
public final class SomeConference {
  private final RunningSystem system;
  private final String code;

  private SomeConference(RunningSystem system, String code) {
    this.system = system;
    this.code = code;
  }

  /** One of the whole nation, on four points. */
  public static SomeConference of(RunningSystem system, String name) {
    Release release = SomeRelease.of(system);
    return of(system, name, release.unit());
  }

  /** One of a unit. */
  public static SomeConference of(RunningSystem system, String name, UnitId unit) {
    return of(system, name, unit, today());
  }

  /** One that is to take place on a day. */
  static SomeConference of(RunningSystem system, String name, UnitId unit, LocalDate day) {
    Release release = SomeRelease.of(system);
    boolean nation = unit.equals(release.unit());
    var plan =
        new Conferences.Plan(
            new Label(name, name + " (en)"),
            unit,
            day,
            release,
            nation ? Optional.of("national-periodic") : Optional.empty(),
            List.of(
                point(1, "Khai mạc", Optional.empty()),
                point(2, "Kết quả", nation ? Optional.of("II.1") : Optional.empty()),
                point(3, "Thảo luận", Optional.empty()),
                point(4, "Bế mạc", Optional.empty())));
    Conference made =
        done(everything(() -> system.part(Conferences.class).make(plan, doer("an", name))));
    return new SomeConference(system, made.code());
  }

  private static Conference.Point point(int number, String title, Optional<String> section) {
    return new Conference.Point(number, Optional.of(title), section);
  }

  private static <T> T everything(java.util.function.Supplier<T> work) {
    return Scoped.call(new Scope.Everything(), work);
  }

  private static Conferences.Doer doer(String name, String submission) {
    String plain =
        UUID.nameUUIDFromBytes(submission.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
    return new Conferences.Doer(name, new SubmissionId(plain), today());
  }

  private static LocalDate today() {
    return LocalDate.now(Words.ZONE);
  }

  static Conference done(Conferences.Answer answer) {
    return ((Conferences.Answer.Done) answer).conference();
  }

  public String code() {
    return code;
  }

  /** The address of its page. */
  public String address(String rest) {
    return system.address("/conferences/" + code + rest);
  }

  public Conference now() {
    return system.part(Conferences.class).find(code).orElseThrow();
  }

  /** Begins it; what has begun stays so. */
  public SomeConference open() {
    if (now().state() != Conference.State.OPEN) {
      step(Conference.Deed.OPENED, 0);
    }
    return this;
  }

  /** Shows a point of that number. */
  public SomeConference show(int point) {
    return step(Conference.Deed.SHOWN, point);
  }

  public SomeConference close() {
    return step(Conference.Deed.CLOSED, 0);
  }

  private SomeConference step(Conference.Deed deed, int point) {
    var move = new Conferences.Move(deed, point, Optional.empty(), now().course().size());
    done(
        everything(() ->
            system
                .part(Conferences.class)
                .move(code, move, doer("an", UUID.randomUUID().toString()))));
    return this;
  }

  /** Notes a proposal and drafts a conclusion, once. */
  public SomeConference talk() {
    Conferences conferences = system.part(Conferences.class);
    everything(() ->
        conferences.note(
            code,
            new Conferences.Remark(Conference.Kind.PROPOSAL, now().unit(), "Tăng cường phối hợp."),
            doer("binh", code + "-note")));
    everything(() ->
        conferences.draft(
            code,
            new Conference.Wording(
                "Rà soát địa bàn.", Optional.of(now().unit()), Optional.of(today())),
            doer("chi", code + "-draft")));
    return this;
  }
}
