package org.anbinh.outlet.home.web.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.anbinh.figures.release.Reader;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.ReleaseRefusal;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** What pages of releases share: who reads, which release, and refusals in words. */
@Component
final class ReleaseDesk {
  private final Releases releases;
  private final Membership membership;

  ReleaseDesk(Releases releases, Membership membership) {
    this.releases = releases;
    this.membership = membership;
  }

  Releases releases() {
    return releases;
  }

  private static Reader reader(Visit visit, Membership membership) {
    return visit.actor().map(each -> Reader.of(each, membership)).orElseGet(Reader::stranger);
  }

  Reader reader(Visit visit) {
    return reader(visit, membership);
  }

  List<Release> list(Visit visit) {
    return releases.list(reader(visit), visit.today());
  }

  /** The release of a code, where the reader may see it. */
  Release get(String code, Visit visit, Words words) {
    return releases
        .find(code, reader(visit), visit.today())
        .orElseThrow(() -> new NoSuchElementException(words.say("release.none", code)));
  }

  /** Whether a paper about a unit can be made of a release. */
  boolean covers(Release release, UnitId unit) {
    return release.unit().level() == Level.NATION
        || membership.reach(release.unit()).contains(unit);
  }

  static Releases.Maker maker(Visit visit, Origin origin) {
    return new Releases.Maker(origin.source(visit.author()), visit.today());
  }

  /** A refusal with its reason and remedy. */
  static String said(ReleaseRefusal refusal, Words words) {
    return words.say(
        "release.refusal." + refusal.code(),
        refusal.arguments().stream().map(each -> written(each, words)).toArray(String[]::new));
  }

  private static String written(String argument, Words words) {
    return argument.matches("\\d{4}-\\d{2}-\\d{2}")
        ? words.day(LocalDate.parse(argument))
        : argument;
  }
}
