package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.cube.Axis;
import org.anbinh.outlet.home.web.figures.cube.Cube;
import org.anbinh.outlet.home.web.figures.cube.Grid;
import org.anbinh.outlet.home.web.figures.cube.Member;
import org.anbinh.outlet.home.web.figures.cube.Pivot;
import org.springframework.stereotype.Component;

/** Asks what the page of figures shows and its files hold. */
@Component
class Answering {
  private final Figures figures;
  private final Choices choices;
  private final Tables tables;
  private final UnitNames units;
  private final Knowing knowing;
  private final Sentences sentences;

  Answering(
      Figures figures,
      Choices choices,
      Tables tables,
      UnitNames units,
      Knowing knowing,
      Sentences sentences) {
    this.figures = figures;
    this.choices = choices;
    this.tables = tables;
    this.units = units;
    this.knowing = knowing;
    this.sentences = sentences;
  }

  /** The answer to a question that was understood. */
  Answer answer(Asked asked, Words words) {
    Question question = asked.questions().getFirst();
    List<Choices.Indicator> indicators =
        asked.questions().stream()
            .flatMap(each -> choices.find(each.indicator()).stream())
            .toList();
    String place = units.written(question.unit(), words.language());
    var titles = new Titles(words, question, place, indicators);
    Cube cube = Cube.ask(figures, asked.questions(), tables.naming(titles));
    Grid grid =
        new Pivot(cube, words, units.name(question.unit(), words.language()))
            .grid(Axis.find(asked.value("rows")), Axis.find(asked.value("columns")));
    int page = page(asked, grid);
    var plots = new Plots(cube, words, titles);
    boolean small = asked.is("chart", "multiples");
    List<Plots.Unit> multiples = small ? plots.multiples(shownUnits(cube, page)) : List.of();
    return new Answer(
        titles,
        grid,
        page,
        headlines(cube, titles),
        small && !multiples.isEmpty() ? List.of() : plots.drawings(),
        multiples,
        notes(asked, cube, words),
        knowing.words(question.vintage(), words),
        basis(question, words),
        canonical(asked, question));
  }

  private static int page(Asked asked, Grid grid) {
    String page = asked.value("page");
    return page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, grid.pages()) : 1;
  }

  private static List<Member> shownUnits(Cube cube, int page) {
    List<Member> all = cube.members(Axis.UNIT);
    int from = Math.min(all.size(), (page - 1) * Grid.MOST_ROWS);
    return all.subList(from, Math.min(all.size(), from + Grid.MOST_ROWS));
  }

  private List<Answer.Headline> headlines(Cube cube, Titles titles) {
    Words words = titles.words();
    return cube.indicators().stream()
        .flatMap(id -> cube.whole(id).stream())
        .map(figure ->
            new Answer.Headline(
                titles.title(figure.indicator()),
                words.sayOr("unit." + figure.unitOfMeasure(), figure.unitOfMeasure()),
                Shown.of(words, figure),
                sentences.of(
                    figure,
                    titles.question().of(figure.indicator(), titles.question().filter()),
                    words)))
        .toList();
  }

  /** Breaks are not said twice: where there are steps, they stand under the chart. */
  private static List<String> notes(Asked asked, Cube cube, Words words) {
    var notes = new ArrayList<>(asked.dropped());
    cube.axes().stream()
        .filter(axis -> asked.is("columns", axis.word()))
        .filter(axis -> cube.members(axis).size() > Pivot.MOST_COLUMNS)
        .forEach(axis ->
            notes.add(
                words.say("figure-pages.too-wide", words.say("figure-pages.axis." + axis.word()))));
    if (!cube.axes().contains(Axis.STEP)) {
      cube.notes().stream().map(words::of).distinct().forEach(notes::add);
    }
    return notes;
  }

  static String basis(Question question, Words words) {
    return switch (question.basis()) {
      case Basis.Reported() -> words.say("page.basis.reported");
      case Basis.Then() -> words.say("page.basis.then");
      case Basis.Today(LocalDate day) ->
          words.say("page.basis.today") + " (" + words.day(day) + ")";
      case Basis.Named(LocalDate day) -> words.say("page.basis.named", words.day(day));
    };
  }

  private static Address canonical(Asked asked, Question question) {
    return asked
        .address()
        .with("unit", question.unit().toString())
        .with("known", "")
        .with("page", "")
        .with("vintage", String.valueOf(question.vintage().batch()));
  }
}
