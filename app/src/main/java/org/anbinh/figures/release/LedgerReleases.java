package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/** Releases as entries of the ledger. */
final class LedgerReleases implements Releases {
  private final Register register;
  private final Revisions revisions;
  private final Judge judge;
  private final Ledger ledger;
  private final Figures figures;
  private final Indicators indicators;
  private final Audit audit;

  LedgerReleases(
      Register register,
      Revisions revisions,
      Judge judge,
      Ledger ledger,
      Figures figures,
      Indicators indicators,
      Audit audit) {
    this.register = register;
    this.revisions = revisions;
    this.judge = judge;
    this.ledger = ledger;
    this.figures = figures;
    this.indicators = indicators;
    this.audit = audit;
  }

  @Override
  public List<Release> list(Reader reader, LocalDate day) {
    return register.all().stream().filter(each -> Judge.reads(reader, each, day)).toList();
  }

  @Override
  public Optional<Release> find(String code, Reader reader, LocalDate day) {
    return find(code).filter(each -> Judge.reads(reader, each, day));
  }

  @Override
  public Optional<Release> find(String code) {
    return register.all().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  @Override
  public List<Release> all() {
    return register.all();
  }

  @Override
  public Preview preview(Wish wish, Vintage vintage) {
    List<Question> questions =
        wish.indicators().stream().map(each -> question(wish, each, vintage)).toList();
    return new Preview(vintage, figures.answerAll(questions).stream().map(List::getFirst).toList());
  }

  private static Question question(Wish wish, String indicator, Vintage vintage) {
    return new Question(
        indicator,
        Collections.unmodifiableSortedMap(new TreeMap<>()),
        wish.unit(),
        Optional.empty(),
        Optional.empty(),
        wish.period().window(),
        Optional.empty(),
        wish.basis(),
        Piece.Method.REFUSE,
        vintage,
        true);
  }

  @Override
  public Answer make(Wish wish, SubmissionId submission, Maker maker) {
    Optional<Batch> before = ledger.findBatch(submission);
    if (before.isPresent()) {
      return again(before.get());
    }
    List<Release> all = register.all();
    List<ReleaseRefusal> refusals = judge.refusals(wish, all, maker.today());
    if (!refusals.isEmpty()) {
      return new Answer.Refused(refusals);
    }
    requireWithin(wish.unit());
    ReleaseContent content = content(wish, ledger.latest(), code(wish, all), maker.today());
    audit.record(
        event(maker, Right.RELEASE_MAKE, content.code(), "release.audit.made", wish.unit()));
    try {
      ledger.record(submission, maker.name(), Stream.of(new Draft(content, 0, "")));
    } catch (ConflictException e) {
      return refused("taken", content.code());
    }
    return new Answer.Done(find(content.code()).orElseThrow());
  }

  /** Before the log tells of a step, it is sure that whoever takes it answers for the unit. */
  private static void requireWithin(UnitId unit) {
    if (!Scoped.current().includes(unit)) {
      throw new OutsideScopeException();
    }
  }

  /** The same submission made the same release. */
  private Answer again(Batch batch) {
    return register.all().stream()
        .filter(each ->
            each.made().batch() == batch.number()
                || each.steps().stream().anyMatch(step -> step.batch() == batch.number()))
        .findFirst()
        .<Answer>map(Answer.Done::new)
        .orElseGet(() -> refused("submission-used", batch.submission().value()));
  }

  private static Answer refused(String code, String... arguments) {
    return new Answer.Refused(List.of(ReleaseRefusal.of("", code, arguments)));
  }

  private static String code(Wish wish, List<Release> all) {
    String year = wish.publication().getYear() + "-";
    int last =
        all.stream()
            .map(Release::code)
            .filter(each -> each.startsWith(year))
            .mapToInt(each -> Integer.parseInt(each.substring(year.length())))
            .max()
            .orElse(0);
    return year + "%02d".formatted(last + 1);
  }

  private ReleaseContent content(Wish wish, Vintage vintage, String code, LocalDate today) {
    var indicated = new ArrayList<ReleaseContent.Indicated>();
    for (Figure each : preview(wish, vintage).figures()) {
      Indicator indicator = indicators.get(each.indicator());
      indicated.add(
          new ReleaseContent.Indicated(
              each.indicator(),
              indicator
                  .on(wish.period().window().lastDay())
                  .orElse(indicator.definitions().getFirst())
                  .from(),
              (int) each.coverage().received(),
              (int) each.coverage().due(),
              each.coverage().approved().map(Long::intValue)));
    }
    return new ReleaseContent(
        code,
        wish.unit(),
        wish.period(),
        wish.name().vi(),
        wish.name().en(),
        Math.toIntExact(vintage.batch()),
        wish.basis() instanceof Basis.Today(LocalDate day) ? day.toString() : wish.basis().code(),
        today,
        wish.publication(),
        indicated,
        wish.early().stream()
            .map(each -> new ReleaseContent.Early(each.who(), each.until()))
            .toList(),
        wish.revises());
  }

  @Override
  public Answer act(String code, Act act, SubmissionId submission, Maker maker) {
    Optional<Batch> before = ledger.findBatch(submission);
    if (before.isPresent()) {
      return again(before.get());
    }
    Optional<Release> found = find(code);
    if (found.isEmpty()) {
      return refused("unknown", code);
    }
    requireWithin(found.get().unit());
    List<ReleaseRefusal> refusals = Judge.refusals(found.get(), act, maker);
    if (!refusals.isEmpty()) {
      audit.record(
          new Event(
              Event.Kind.REFUSED,
              maker.source(),
              Right.RELEASE_PUBLISH.code(),
              found.get().unit().toString(),
              code,
              Event.Words.of("release.audit.refused", code, refusals.getFirst().code())));
      return new Answer.Refused(refusals);
    }
    audit.record(
        event(
            maker,
            Right.RELEASE_PUBLISH,
            code,
            "release.audit." + act.deed().code(),
            found.get().unit()));
    try {
      ledger.record(submission, maker.name(), drafts(found.get(), act, maker.today()));
    } catch (ConflictException e) {
      return refused("moved", code);
    }
    return new Answer.Done(find(code).orElseThrow());
  }

  /** The step; a revision that is published also ends the release in whose place it comes. */
  private Stream<Draft> drafts(Release release, Act act, LocalDate today) {
    Stream<Draft> own = Stream.of(draft(release, act.deed(), act.words(), today));
    return act.deed() == Release.Deed.PUBLISHED
        ? Stream.concat(
            own,
            release.revises().flatMap(this::find).stream()
                .map(each -> draft(each, Release.Deed.REVISED, release.code(), today)))
        : own;
  }

  private static Draft draft(Release release, Release.Deed deed, String words, LocalDate today) {
    return new Draft(
        new ReleaseStep(
            release.code(),
            release.unit(),
            today,
            deed.code(),
            Optional.of(words.strip()).filter(text -> !text.isEmpty())),
        release.steps().size(),
        deed.code());
  }

  private static Event event(Maker maker, Right right, String code, String key, UnitId unit) {
    return new Event(
        Event.Kind.RELEASE_STEP,
        maker.source(),
        right.code(),
        unit.toString(),
        code,
        Event.Words.of(key, code));
  }

  @Override
  public Triangle triangle(Sought sought, Reader reader, LocalDate day) {
    List<Release> holding =
        list(reader, day).reversed().stream()
            .filter(each -> each.status() != Release.Status.WITHDRAWN)
            .filter(each ->
                each.indicators().stream()
                    .anyMatch(held -> held.indicator().equals(sought.indicator())))
            .filter(each -> each.period().window().encloses(sought.window()))
            .filter(each -> judge.covers(each.unit(), sought.unit()))
            .toList();
    return revisions.triangle(sought, holding);
  }
}
