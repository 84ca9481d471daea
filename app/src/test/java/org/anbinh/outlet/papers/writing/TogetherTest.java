package org.anbinh.outlet.papers.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.Drawings;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers that share their answers are, to the letter, those that are written alone. */
@Tag("database")
class TogetherTest {
  /** Those of the small nation, and one of which it tells nothing. */
  private static final List<String> SOME = List.of("01", "11", "44");

  private final RunningSystem system = RunningSystem.shared();

  private Papers alone() {
    Papers kept = system.part(Papers.class);
    return new TemplatePapers(
        kept.templates(),
        system.part(TemplatePapers.Sources.class),
        system.part(Drawings.class),
        system.part(PaperTexts.class),
        system.part(Labels.class));
  }

  @ParameterizedTest
  @CsvSource({"provincial-periodic, VI", "provincial-conference, EN"})
  void theyAreTheSame(String template, Language language) {
    Release release = SomeRelease.of(system);
    LocalDate day = release.period().window().lastDay();
    List<Unit> provinces = system.part(Territories.class).current().on(day, Level.PROVINCE);
    assertThat(provinces).hasSizeGreaterThan(30);
    Scoped.run(
        new Scope.Everything(),
        () -> {
          Papers alone = alone();
          Papers together = alone.together();
          for (Unit province : provinces) {
            if (!SOME.contains(province.code())) {
              continue;
            }
            var wish = new Papers.Wish(release, template, province.id(), language);
            Paper expected = alone.write(wish);
            assertThat(together.write(wish)).as(province.id().toString()).isEqualTo(expected);
          }
        });
  }
}
