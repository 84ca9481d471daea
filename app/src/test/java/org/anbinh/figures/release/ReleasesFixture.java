package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.anbinh.figures.answers.reckoning.FiguresFixture;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.approval.RememberedAudit;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.SubmissionId;

/** Releases over the figures of a fixture, without a framework around them. */
public final class ReleasesFixture {
  /** The day on which everything is done. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final FiguresFixture figures;
  private final Releases releases;
  final RememberedAudit audit = new RememberedAudit();
  private int submissions;

  public ReleasesFixture(FiguresFixture figures) {
    this.figures = figures;
    var indicators = Indicators.carried(Catalogue.carried());
    var territories = Territories.only(figures.territory());
    var membership = new Membership(new NoGrants(), territories);
    this.releases =
        new LedgerReleases(
            new Register(figures.versions()),
            new Revisions(figures.figures(), indicators, figures.ledger(), territories, membership),
            new Judge(indicators, membership),
            figures.ledger(),
            figures.figures(),
            indicators,
            audit);
  }

  /** The register of releases. */
  public static RegisterDescriptor<?> contents(Periods periods) {
    return RegisterDescriptor.of(ReleaseContent.class).with(periods);
  }

  /** The register of their steps. */
  public static RegisterDescriptor<?> steps() {
    return RegisterDescriptor.of(ReleaseStep.class);
  }

  public Releases releases() {
    return releases;
  }

  /** Somebody who may make releases about every unit. */
  static Reader maker(String account) {
    return new Reader(account, Set.of(), _ -> true);
  }

  static Releases.Maker by(String account) {
    return new Releases.Maker(new Event.Source(account, "", ""), TODAY);
  }

  /** What is wished, in words: a period and indicators. */
  public Releases.Wish wish(UnitId unit, String period, String... indicators) {
    return new Releases.Wish(
        new Label("Bộ số liệu", "Release"),
        unit,
        Law.carried().periods().parse(period),
        new Basis.Then(),
        List.of(indicators),
        TODAY,
        List.of(),
        Optional.empty());
  }

  static Releases.Wish revising(Releases.Wish wish, String code) {
    return new Releases.Wish(
        wish.name(),
        wish.unit(),
        wish.period(),
        wish.basis(),
        wish.indicators(),
        wish.publication(),
        wish.early(),
        Optional.of(code));
  }

  SubmissionId submission() {
    return new SubmissionId("release-" + ++submissions);
  }

  /** As somebody who answers for the whole nation. */
  static <T> T everywhere(Supplier<T> work) {
    try (var _ = Scoped.enter(new Scope.Everything())) {
      return work.get();
    }
  }

  /** A release that somebody has made. */
  public Release made(Releases.Wish wish) {
    figures.follow();
    Releases.Answer answer = everywhere(() -> releases.make(wish, submission(), by("an")));
    figures.follow();
    if (answer instanceof Releases.Answer.Done(Release release)) {
      return release;
    }
    throw new AssertionError(answer);
  }

  Releases.Answer act(Release release, Release.Deed deed, String words, String account) {
    var act = new Releases.Act(deed, words);
    Releases.Answer answer =
        everywhere(() -> releases.act(release.code(), act, submission(), by(account)));
    figures.follow();
    return answer;
  }

  /** A release that somebody has made and somebody else has published. */
  Release published(Releases.Wish wish) {
    Release made = made(wish);
    if (act(made, Release.Deed.PUBLISHED, "", "binh")
        instanceof Releases.Answer.Done(Release release)) {
      return release;
    }
    throw new AssertionError("not published");
  }
}
