package org.anbinh.outlet.home.web.figures;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Passport;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a figure comes from: beside the figure, or as a page of its own. */
@Controller
class PassportPage {
  private final Pages pages;
  private final Figures figures;
  private final Catalogue catalogue;
  private final Tables tables;
  private final UnitNames units;
  private final Sentences sentences;
  private final Choices choices;

  PassportPage(
      Pages pages,
      Figures figures,
      Catalogue catalogue,
      Tables tables,
      UnitNames units,
      Sentences sentences,
      Choices choices) {
    this.choices = choices;
    this.sentences = sentences;
    this.tables = tables;
    this.pages = pages;
    this.figures = figures;
    this.catalogue = catalogue;
    this.units = units;
  }

  /**
   * A passport as it is written.
   *
   * @param reason what is missing, how it was estimated, or why there is none
   * @param filters what it is limited to
   * @param sentence the figure as a sentence to be pasted
   * @param definition what it means, in words
   */
  record Matter(
      Passport passport,
      Shown shown,
      String unitOfMeasure,
      Optional<String> reason,
      String where,
      String basis,
      List<String> filters,
      List<SourceLine> sources,
      List<RevisionLine> revisions,
      String sentence,
      String definition,
      Address question) {}

  /** An entry behind the figure, with the address of its history. */
  record SourceLine(String register, String subject, Address address, long batch, String says) {}

  /** The figure as it had been known. */
  record RevisionLine(String batch, String amount) {}

  @Requires(value = Right.FIGURES_READ, records = Right.REGISTERS_READ)
  @GetMapping("/passports/{id}")
  ResponseEntity<byte[]> show(Visit visit, @PathVariable String id) {
    Words words = pages.words(visit);
    Matter matter = matter(figures.passport(new FigureId(id)), words);
    return visit.partial()
        ? pages.part(words, "figures/passport.jte", matter)
        : pages.show(
            pages.frame(visit, Section.FIGURES, words.say("page.passport.title")),
            "figures/passportpage.jte",
            matter);
  }

  private Matter matter(Passport passport, Words words) {
    Question question = passport.question();
    String measured = passport.figure().unitOfMeasure();
    return new Matter(
        passport,
        Shown.of(words, passport.figure()),
        words.sayOr("unit." + measured, measured),
        passport.figure().outcome().words().map(words::of),
        units.written(passport.figure().unit(), words.language()),
        words.say("page.basis." + basisWord(question)) + mapDay(passport, words),
        tables.filters(question, passport.figure().code(), words),
        passport.sources().stream().map(each -> source(each, words)).toList(),
        passport.revisions().stream().map(each -> revision(each, words)).toList(),
        sentences.of(passport.figure(), question, words),
        choices
            .definition(passport.figure().indicator(), passport.figure().window().lastDay(), words)
            .orElse(passport.definition()),
        address(question));
  }

  private static String mapDay(Passport passport, Words words) {
    return " (" + words.day(passport.question().basis().mapDay(passport.figure().window())) + ")";
  }

  private static String basisWord(Question question) {
    String code = question.basis().code();
    return Character.isDigit(code.charAt(0)) ? "day" : code;
  }

  private SourceLine source(Passport.Source source, Words words) {
    String measure =
        catalogue
            .findMeasure(source.measure())
            .map(Measure::name)
            .map(words::of)
            .orElse(source.measure());
    return new SourceLine(
        words.sayOr(source.register() + ".one", source.register()),
        source.subject(),
        Address.of("/registers/" + source.register() + "/history")
            .with("subject", source.subject()),
        source.batch(),
        measure + ": " + words.number(source.amount()));
  }

  private static RevisionLine revision(Passport.Revision revision, Words words) {
    Optional<String> mark = Shown.mark(words, revision.outcome());
    String amount =
        revision
            .outcome()
            .number()
            .map(words::number)
            .map(number -> number + mark.map(each -> " (" + each + ")").orElse(""))
            .orElseGet(() -> mark.orElse(""));
    return new RevisionLine(words.number(revision.batch()), amount);
  }

  /** The page that asks the same question, alone. */
  private static Address address(Question question) {
    var values = new TreeMap<String, String>();
    values.put("indicator", question.indicator());
    values.put("unit", question.unit().toString());
    values.put("from", question.window().from().toString());
    values.put("until", question.window().until().toString());
    values.put("basis", question.basis().code());
    values.put("vintage", String.valueOf(question.vintage().batch()));
    if (question.approved()) {
      values.put("only", "approved");
    }
    question.filter().forEach((dimension, code) -> values.put("filter." + dimension, code));
    return new Address("/figures", values);
  }
}
