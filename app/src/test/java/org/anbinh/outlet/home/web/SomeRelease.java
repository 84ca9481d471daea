package org.anbinh.outlet.home.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.Papers;

/** A published release of the small invented nation, made once. */
public final class SomeRelease {
  private SomeRelease() {}

  /** The parts of some system that runs. */
  public interface Parts {
    <T> T part(Class<T> type);
  }

  /** The release, holding what every template asks for. */
  public static Release of(RunningSystem system) {
    return of(system::part);
  }

  /** The same of another system. */
  public static Release of(Parts system) {
    return Scoped.call(new Scope.Everything(), () -> found(system));
  }

  private static Release found(Parts system) {
    Releases releases = system.part(Releases.class);
    LocalDate today = LocalDate.now(Words.ZONE);
    var wish =
        new Releases.Wish(
            new Label("Năm 2025", "Year 2025"),
            system.part(Territories.class).current().nation().id(),
            system.part(Periods.class).parse("police:2025"),
            new Basis.Then(),
            system.part(Papers.class).templates().stream()
                .flatMap(each -> each.indicators().stream())
                .distinct()
                .toList(),
            today,
            List.of(),
            Optional.empty());
    var maker = new Releases.Maker(new Event.Source("an", "", ""), today);
    return Stream.of(releases.make(wish, new SubmissionId("some-release"), maker))
        .map(each -> ((Releases.Answer.Done) each).release())
        .map(each ->
            releases.act(
                each.code(),
                new Releases.Act(Release.Deed.PUBLISHED, ""),
                new SubmissionId("some-release-published"),
                new Releases.Maker(new Event.Source("binh", "", ""), today)))
        .map(each -> ((Releases.Answer.Done) each).release())
        .findFirst()
        .orElseThrow();
  }

  /** The annual report of the nation made of it. */
  public static Paper paper(RunningSystem system) {
    return paper(system::part);
  }

  /** The same of another system. */
  public static Paper paper(Parts system) {
    Release release = of(system);
    return Scoped.call(
        new Scope.Everything(),
        () ->
            system
                .part(Papers.class)
                .write(new Papers.Wish(release, "national-periodic", release.unit(), Language.VI)));
  }
}
