package org.anbinh.outlet.home.web.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.PlainPaper;
import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void smoke() {
    RunningSystem system = RunningSystem.shared();
    Scoped.run(new Scope.Everything(), () -> {
      var releases = system.part(Releases.class);
      var papers = system.part(Papers.class);
      var nation = system.part(Territories.class).current().nation().id();
      String period = System.getProperty("paper.period", "police:2025");
      var template = papers.template(System.getProperty("paper.template", "national-conference"));
      var wish =
          new Releases.Wish(
              new Label("Hội nghị", "Conference"),
              nation,
              system.part(Periods.class).parse(period),
              new Basis.Then(),
              template.indicators(),
              LocalDate.now(),
              List.of(),
              Optional.empty());
      var maker = new Releases.Maker(new Event.Source("a", "", ""), LocalDate.now());
      var made =
          releases.make(wish, new SubmissionId(UUID.randomUUID().toString()), maker);
      System.out.println(made);
      Release release = ((Releases.Answer.Done) made).release();
      for (Language language : Language.values()) {
        Paper paper =
            papers.write(new Papers.Wish(release, template.id(), nation, language));
        System.out.println(PlainPaper.of(paper));
        System.out.println(paper.figures().size());
      }
    });
  }
}
