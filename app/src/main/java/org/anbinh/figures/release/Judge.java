package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;

/** What may be done with releases, and who may read them. */
record Judge(Indicators indicators, Membership membership) {
  /** Most indicators of one release. */
  static final int MOST = 200;

  private static final int LONGEST = 300;

  /** Before its publication a release is for its makers, and for those named until their day. */
  static boolean reads(Reader reader, Release release, LocalDate day) {
    boolean published =
        release.status() != Release.Status.PREPARED
            && release.steps().stream().anyMatch(step -> step.deed() == Release.Deed.PUBLISHED);
    return published
        || reader.makes().test(release.unit())
        || release.made().author().equals(reader.account())
        || release.early().stream()
            .anyMatch(each -> !day.isAfter(each.until()) && reader.isNamed(each.who()));
  }

  /** Whether a unit is another, or lies or lay in it. */
  boolean covers(UnitId whole, UnitId part) {
    return whole.level() == Level.NATION || membership.reach(whole).contains(part);
  }

  List<ReleaseRefusal> refusals(Releases.Wish wish, List<Release> all, LocalDate today) {
    var refusals = new ArrayList<ReleaseRefusal>();
    if (wish.name().vi().length() > LONGEST || wish.name().en().length() > LONGEST) {
      refusals.add(ReleaseRefusal.of("name", "name-long", String.valueOf(LONGEST)));
    }
    if (wish.indicators().isEmpty() || wish.indicators().size() > MOST) {
      refusals.add(ReleaseRefusal.of("indicators", "indicators", "1", String.valueOf(MOST)));
    }
    wish.indicators().stream()
        .filter(each -> indicators.find(each).isEmpty())
        .forEach(each -> refusals.add(ReleaseRefusal.of("indicators", "no-indicator", each)));
    if (wish.period().window().until().isAfter(today.plusDays(1))) {
      refusals.add(
          ReleaseRefusal.of("period", "not-over", wish.period().window().lastDay().toString()));
    }
    if (wish.publication().isBefore(today)) {
      refusals.add(
          ReleaseRefusal.of("publication", "publication-past", wish.publication().toString()));
    }
    wish.early().stream()
        .filter(each -> !each.who().matches("(account|role):[^\\s:]{1,100}"))
        .forEach(each -> refusals.add(ReleaseRefusal.of("early", "early", each.who())));
    wish.revises().flatMap(code -> notRevisable(code, wish, all)).ifPresent(refusals::add);
    return refusals;
  }

  private static Optional<ReleaseRefusal> notRevisable(
      String code, Releases.Wish wish, List<Release> all) {
    Optional<Release> old = all.stream().filter(each -> each.code().equals(code)).findFirst();
    if (old.isEmpty()) {
      return Optional.of(ReleaseRefusal.of("revises", "unknown", code));
    }
    if (old.get().status() != Release.Status.PROVISIONAL
        && old.get().status() != Release.Status.FINAL) {
      return Optional.of(ReleaseRefusal.of("revises", "not-standing", code));
    }
    boolean same = old.get().unit().equals(wish.unit()) && old.get().period().equals(wish.period());
    return same
        ? Optional.empty()
        : Optional.of(ReleaseRefusal.of("revises", "other-matter", code));
  }

  static List<ReleaseRefusal> refusals(Release release, Releases.Act act, Releases.Maker maker) {
    boolean fits =
        switch (act.deed()) {
          case PUBLISHED -> release.status() == Release.Status.PREPARED;
          case FINALISED -> release.status() == Release.Status.PROVISIONAL;
          case WITHDRAWN -> release.status() != Release.Status.WITHDRAWN;
          case REVISED -> false;
        };
    if (!fits) {
      return List.of(ReleaseRefusal.of("deed", "not-now", release.code()));
    }
    if (act.deed() == Release.Deed.PUBLISHED && maker.today().isBefore(release.publication())) {
      return List.of(ReleaseRefusal.of("deed", "too-early", release.publication().toString()));
    }
    if (act.deed() == Release.Deed.PUBLISHED && release.made().author().equals(maker.name())) {
      return List.of(ReleaseRefusal.of("deed", "four-eyes", release.code()));
    }
    if (act.words().length() > 1_000) {
      return List.of(ReleaseRefusal.of("words", "words-long", "1000"));
    }
    return act.deed() == Release.Deed.WITHDRAWN && act.words().isBlank()
        ? List.of(ReleaseRefusal.of("words", "no-reason", release.code()))
        : List.of();
  }
}
