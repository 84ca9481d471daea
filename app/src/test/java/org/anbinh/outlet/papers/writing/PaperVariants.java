package org.anbinh.outlet.papers.writing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.Said;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Span;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTemplate.Element;
import org.anbinh.outlet.papers.Run;

/** Every sentence of a template, as it is written for every way in which figures may stand. */
record PaperVariants(PaperTemplate template, Indicators indicators, Language language) {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

  /** How many times the figure of the case an indicator has, so that parts are less than wholes. */
  private static final Map<String, Integer> TIMES =
      Map.of(
          "communes.total", 4,
          "court.cases.accepted", 6,
          "court.defendants.accepted", 6,
          "court.cases.resolved", 5,
          "court.defendants.resolved", 5,
          "tests.made", 2);

  /** How the figures stand, in the period and in the one it is held against. */
  private record Case(Outcome now, Outcome base) {}

  private static Map<String, Case> cases() {
    var cases = new LinkedHashMap<String, Case>();
    cases.put("more", new Case(Said.known(1500), Said.known(1200)));
    cases.put("one less", new Case(Said.known(1199), Said.known(1200)));
    cases.put("the same", new Case(Said.known(70), Said.known(70)));
    cases.put("one, from none", new Case(Said.known(1), Said.known(0)));
    cases.put("none any more", new Case(Said.known(0), Said.known(12)));
    cases.put("none twice", new Case(Said.known(0), Said.known(0)));
    cases.put("against few", new Case(Said.known(7), Said.known(4)));
    cases.put("estimate", new Case(Said.estimated(1500), Said.known(1200)));
    cases.put("incomplete", new Case(Said.incomplete(900), Said.known(1200)));
    cases.put("not reported", new Case(Said.absent(), Said.known(1200)));
    cases.put("withheld", new Case(withheld(), Said.known(1200)));
    cases.put("first year", new Case(Said.known(1500), Said.absent()));
    cases.put("against an estimate", new Case(Said.known(1500), Said.estimated(1200)));
    return cases;
  }

  private static Outcome withheld() {
    return new Outcome.Absent(Outcome.Why.WITHHELD, Said.WHY);
  }

  /** The heading, and the sentences by case; a sentence said before is not said again. */
  Map<String, List<String>> all() {
    var all = new LinkedHashMap<String, List<String>>();
    all.put("heading", heading());
    cases().forEach((name, stand) -> all.put(name, sentences(stand)));
    return all;
  }

  private List<String> heading() {
    var writer = new HeadingWriter(matter(), words());
    Heading heading = writer.heading();
    return Stream.of(
            Stream.of(
                heading.parent().orElse("–"),
                heading.body(),
                heading.number(),
                heading.placeAndDate(),
                heading.kind(),
                heading.subject()),
            heading.to().stream(),
            template.bases().stream().map(writer::words),
            Stream.of(writer.signature().position()),
            template.recipients().stream().map(writer::words))
        .flatMap(each -> each)
        .toList();
  }

  private List<String> sentences(Case stand) {
    var asking = new Asking();
    said(new Reckoning(matter(), asking));
    asking.ask(questions -> questions.stream().map(each -> List.of(answer(each, stand))).toList());
    return said(new Reckoning(matter(), asking));
  }

  private Figure answer(Question question, Case stand) {
    boolean now = !question.window().lastDay().isBefore(period().window().from());
    int times = TIMES.getOrDefault(question.indicator(), 1);
    return Said.figure(
        question,
        times(now ? stand.now() : stand.base(), times),
        indicators.get(question.indicator()).unit(),
        new Coverage(12, 12));
  }

  private static Outcome times(Outcome outcome, int times) {
    BigDecimal by = BigDecimal.valueOf(times);
    return switch (outcome) {
      case Outcome.Known(BigDecimal value) -> new Outcome.Known(value.multiply(by));
      case Outcome.Estimate(BigDecimal value, Label how) ->
          new Outcome.Estimate(value.multiply(by), how);
      case Outcome.Partial(BigDecimal value, Label missing) ->
          new Outcome.Partial(value.multiply(by), missing);
      case Outcome.Absent absent -> absent;
    };
  }

  private List<String> said(Reckoning reckoning) {
    var writer = new SentenceWriter(reckoning, words());
    return elements(template.body())
        .flatMap(each ->
            each instanceof Element.Sentences(boolean _, var sentences)
                ? writer.items(sentences).stream()
                : Stream.<Block.Paragraph>empty())
        .map(each -> each.runs().stream().map(PaperVariants::text).collect(Collectors.joining()))
        .toList();
  }

  private static Stream<Element> elements(List<Element> body) {
    return body.stream()
        .flatMap(each ->
            each instanceof Element.Annex(var _, var within) ? elements(within) : Stream.of(each));
  }

  private static String text(Run run) {
    return switch (run) {
      case Run.Words(String words) -> words;
      case Run.Strong(String words) -> words;
      case Run.Number(var figure) -> figure.text();
    };
  }

  private Reckoning.Matter matter() {
    return new Reckoning.Matter(
        release(),
        template,
        unit().id(),
        id(Level.NATION, "VN"),
        new Calendar(template.windows(), period().window()),
        indicators,
        new Printed(Labels.carried(), language));
  }

  private UnitWords words() {
    return new UnitWords(unit(), new Printed(Labels.carried(), language));
  }

  private Period period() {
    return template.id().endsWith("conference")
        ? stretch(LocalDate.of(2019, 8, 16), LocalDate.of(2024, 8, 16))
        : stretch(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 12, 15));
  }

  private static Period stretch(LocalDate from, LocalDate until) {
    return new Period.Stretch(new Window(from, until));
  }

  private Unit unit() {
    if (template.levels().contains(Level.NATION)) {
      return unit(id(Level.NATION, "VN"), new Label("Việt Nam", "Viet Nam"));
    }
    return template.levels().contains(Level.PROVINCE)
        ? unit(id(Level.PROVINCE, "44"), new Label("Tỉnh Quảng Trị", "Quang Tri Province"))
        : unit(id(Level.COMMUNE, "19429"), new Label("Xã Khe Sanh", "Khe Sanh Commune"));
  }

  private static UnitId id(Level level, String code) {
    return new UnitId(level, code, Optional.empty());
  }

  private static Unit unit(UnitId id, Label name) {
    return new Unit(
        id,
        name,
        "",
        Optional.empty(),
        Span.ALWAYS,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private Release release() {
    return new Release(
        "2026-01",
        new Label("Bộ số liệu", "Release"),
        unit().id(),
        period(),
        new Vintage(1),
        new Basis.Then(),
        DAY,
        DAY,
        List.of(),
        List.of(),
        Optional.empty(),
        new Release.Made("an", Instant.EPOCH, 1),
        Release.Status.FINAL,
        List.of());
  }
}
