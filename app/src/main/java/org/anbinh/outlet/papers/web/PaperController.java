package org.anbinh.outlet.papers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.figures.release.Reader;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a paper, by their marks. */
@RestController
@RequestMapping("/api/releases/{release}/papers")
class PaperController {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Releases releases;
  private final Papers papers;
  private final Membership membership;
  private final Territories territories;

  PaperController(
      Releases releases, Papers papers, Membership membership, Territories territories) {
    this.releases = releases;
    this.papers = papers;
    this.membership = membership;
    this.territories = territories;
  }

  /**
   * A paper as the list of its figures.
   *
   * @param code makes the short address of each of them
   */
  record Told(String code, String release, String template, String unit, List<Marked> figures) {}

  /**
   * A figure.
   *
   * @param figure the name of its question; empty for what is computed
   * @param of the marks it is computed from
   */
  record Marked(
      String mark,
      String text,
      @Nullable BigDecimal value,
      String unitOfMeasure,
      @Nullable String figure,
      List<String> of) {
    static Marked of(PaperFigure figure) {
      return new Marked(
          figure.mark(),
          figure.text(),
          figure.outcome().number().orElse(null),
          figure.unitOfMeasure(),
          figure instanceof PaperFigure.Asked asked ? asked.id().value() : null,
          figure instanceof PaperFigure.Derived derived ? derived.of() : List.of());
    }
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/{template}")
  Told one(
      @PathVariable String release,
      @PathVariable String template,
      @RequestParam Optional<String> unit,
      @RequestParam(defaultValue = "vi") String lang,
      Actor actor) {
    Release found =
        releases
            .find(release, Reader.of(actor, membership), LocalDate.now(HERE))
            .orElseThrow(
                () -> new NoSuchElementException("There is no release " + release + " for you"));
    PaperTemplate form = papers.template(template);
    UnitId about =
        unit.map(UnitId::parse)
            .flatMap(each -> territories.current().find(each))
            .map(Unit::id)
            .orElse(found.unit());
    boolean within =
        found.unit().level() == Level.NATION || membership.reach(found.unit()).contains(about);
    if (!within || !form.levels().contains(about.level())) {
      throw new IllegalArgumentException(
          template + " is made for " + form.levels() + " within " + found.unit());
    }
    Paper paper = papers.write(new Papers.Wish(found, template, about, Language.of(lang)));
    return new Told(
        paper.code(),
        release,
        template,
        about.toString(),
        paper.figures().stream().map(Marked::of).toList());
  }

  @ExceptionHandler
  ProblemDetail missing(NoSuchElementException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler({IllegalArgumentException.class, java.time.DateTimeException.class})
  ProblemDetail wrong(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
