package org.anbinh.outlet.conference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.live.Bell;

/** Conferences as entries of the ledger. */
final class LedgerConferences implements Conferences {
  /** How often a number is taken anew where others take the same one at the same moment. */
  private static final int ATTEMPTS = 50;

  private final ConferenceRegister register;
  private final Ledger ledger;
  private final Judge judge;
  private final Bell bell;

  LedgerConferences(ConferenceRegister register, Ledger ledger, Judge judge, Bell bell) {
    this.register = register;
    this.ledger = ledger;
    this.judge = judge;
    this.bell = bell;
  }

  @Override
  public List<Conference> list(Attendance attendance) {
    return register.all().stream().filter(attendance::attends).toList();
  }

  @Override
  public Optional<Conference> find(String code, Attendance attendance) {
    return find(code).filter(attendance::attends);
  }

  @Override
  public Optional<Conference> find(String code) {
    return register.find(code);
  }

  @Override
  public Answer make(Plan plan, Doer doer) {
    Optional<Conference> before =
        ledger
            .findBatch(doer.submission())
            .flatMap(batch ->
                register.all().stream()
                    .filter(each -> each.programme().made().batch() == batch.number())
                    .findFirst());
    if (before.isPresent()) {
      return new Answer.Done(before.get());
    }
    Optional<ConferenceRefusal> refusal = judge.refusal(plan);
    if (refusal.isPresent()) {
      return new Answer.Refused(refusal.get());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String code = code(plan);
      try {
        return recorded(code, draft(code, plan), doer);
      } catch (ConflictException e) {
        // somebody else has just made one; the next number is free
      }
    }
    return new Answer.Refused(ConferenceRefusal.of("busy"));
  }

  private String code(Plan plan) {
    String year = plan.day().getYear() + "-";
    int last =
        register.all().stream()
            .map(Conference::code)
            .filter(each -> each.startsWith(year))
            .mapToInt(each -> Integer.parseInt(each.substring(year.length())))
            .max()
            .orElse(0);
    return year + "%03d".formatted(last + 1);
  }

  private static Draft draft(String code, Plan plan) {
    return new Draft(
        new ConferenceContent(
            code,
            plan.unit(),
            plan.day(),
            plan.name().vi().strip(),
            plan.name().en().strip(),
            plan.release().code(),
            plan.paper(),
            plan.points().stream().map(LedgerConferences::point).toList()),
        0,
        "");
  }

  private static ConferenceContent.PointContent point(Conference.Point point) {
    return new ConferenceContent.PointContent(point.number(), point.title(), point.section());
  }

  @Override
  public Answer arrange(String code, Arrangement arrangement, Doer doer) {
    return once(
        code,
        doer,
        _ -> Judge.points(arrangement.points()),
        it ->
            new Draft(
                new ConferenceContent(
                    code,
                    it.unit(),
                    it.day(),
                    it.name().vi(),
                    it.name().en(),
                    it.release(),
                    it.paper(),
                    arrangement.points().stream().map(LedgerConferences::point).toList()),
                arrangement.follows(),
                "arranged"));
  }

  @Override
  public Answer move(String code, Move move, Doer doer) {
    return once(
        code,
        doer,
        it -> it.course().size() == move.follows() ? Judge.refusal(it, move) : Optional.empty(),
        it ->
            new Draft(
                new CourseContent(
                    code,
                    it.unit(),
                    doer.today(),
                    move.deed().code(),
                    point(it, move),
                    move.deed() == Conference.Deed.CLOSED ? Optional.empty() : move.figure()),
                move.follows(),
                move.follows() == 0 ? "" : move.deed().code()));
  }

  /** Where it goes on after it was ended, it goes on where it was. */
  private static int point(Conference conference, Move move) {
    Conference.Programme programme = conference.programme();
    return switch (move.deed()) {
      case SHOWN -> move.point();
      case OPENED ->
          Stream.concat(
                  conference.course().reversed().stream().limit(1).map(Conference.Step::point),
                  programme.points().stream().map(Conference.Point::number))
              .filter(each -> programme.find(each).isPresent())
              .findFirst()
              .orElse(0);
      case CLOSED -> conference.course().isEmpty() ? 0 : conference.course().getLast().point();
    };
  }

  @Override
  public Answer note(String code, Remark remark, Doer doer) {
    return numbered(
        code,
        doer,
        it -> Judge.refusal(it, remark),
        it ->
            new NoteContent(
                code,
                it.notes().stream().mapToInt(Conference.Note::number).max().orElse(0) + 1,
                remark.unit(),
                doer.today(),
                remark.kind().code(),
                it.shown().map(Conference.Point::number).orElse(0),
                remark.words().strip()));
  }

  @Override
  public Answer draft(String code, Conference.Wording wording, Doer doer) {
    return numbered(
        code,
        doer,
        _ -> Judge.words(wording.words()),
        it ->
            conclusion(
                it,
                new Settlement(
                    it.conclusions().stream()
                            .mapToInt(Conference.Conclusion::number)
                            .max()
                            .orElse(0)
                        + 1,
                    Conference.Standing.DRAFTED,
                    wording,
                    0),
                doer));
  }

  @Override
  public Answer settle(String code, Settlement settlement, Doer doer) {
    return once(
        code,
        doer,
        it ->
            it.conclusion(settlement.number())
                    .filter(each -> each.version() != settlement.follows())
                    .isPresent()
                ? Optional.empty()
                : Judge.refusal(it, settlement),
        it ->
            new Draft(
                conclusion(it, settlement, doer),
                settlement.follows(),
                settlement.standing() == Conference.Standing.DRAFTED
                    ? "amended"
                    : settlement.standing().code()));
  }

  private static Content conclusion(Conference conference, Settlement settlement, Doer doer) {
    return new ConclusionContent(
        conference.code(),
        settlement.number(),
        conference.unit(),
        doer.today(),
        settlement.standing().code(),
        settlement.wording().words().strip(),
        settlement.wording().charged(),
        settlement.wording().due());
  }

  /** Records a version of something that stands; whoever saw an older one comes second. */
  private Answer once(
      String code,
      Doer doer,
      Function<Conference, Optional<ConferenceRefusal>> judgement,
      Function<Conference, Draft> draft) {
    Optional<Conference> found = find(code);
    if (found.isEmpty()) {
      return new Answer.Refused(ConferenceRefusal.of("unknown", code));
    }
    if (ledger.findBatch(doer.submission()).isPresent()) {
      return new Answer.Done(found.get());
    }
    Optional<ConferenceRefusal> refusal = judgement.apply(found.get());
    if (refusal.isPresent()) {
      return new Answer.Refused(refusal.get());
    }
    try {
      return recorded(code, draft.apply(found.get()), doer);
    } catch (ConflictException e) {
      return new Answer.Overtaken(find(code).orElseThrow());
    }
  }

  /** Records something new under the next number. */
  private Answer numbered(
      String code,
      Doer doer,
      Function<Conference, Optional<ConferenceRefusal>> judgement,
      Function<Conference, Content> content) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Answer answer = once(code, doer, judgement, it -> new Draft(content.apply(it), 0, ""));
      if (!(answer instanceof Answer.Overtaken)) {
        return answer;
      }
    }
    return new Answer.Refused(ConferenceRefusal.of("busy"));
  }

  private Answer recorded(String code, Draft draft, Doer doer) {
    ledger.record(doer.submission(), doer.name(), Stream.of(draft));
    bell.ring(Conferences.matter(code));
    return new Answer.Done(find(code).orElseThrow());
  }
}
