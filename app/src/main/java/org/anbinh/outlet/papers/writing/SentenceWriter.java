package org.anbinh.outlet.papers.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.language.Label;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperTemplate.Sentence;
import org.anbinh.outlet.papers.Run;
import org.anbinh.outlet.papers.reading.Places;
import org.anbinh.outlet.papers.reading.Places.Piece;

/** Fills sentences. */
final class SentenceWriter {
  private final Reckoning reckoning;
  private final Printed printed;
  private final UnitWords unit;

  SentenceWriter(Reckoning reckoning, UnitWords unit) {
    this.reckoning = reckoning;
    this.printed = reckoning.matter().printed();
    this.unit = unit;
  }

  /** The sentences that are to be said, one after another; empty where none is. */
  Optional<Block.Paragraph> paragraph(List<Sentence> sentences) {
    var runs = new ArrayList<Run>();
    for (Block.Paragraph each : items(sentences)) {
      if (!runs.isEmpty()) {
        runs.add(new Run.Words(" "));
      }
      runs.addAll(each.runs());
    }
    return runs.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(joined(runs)));
  }

  /** The sentences that are to be said, each by itself. */
  List<Block.Paragraph> items(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(each -> chosen(each).stream())
        .map(each -> new Block.Paragraph(capital(joined(runs(each)))))
        .toList();
  }

  /**
   * What is said of a sentence. While questions are only heard, everything that might be said is
   * listened to; the marks follow the Vietnamese text, so that they are alike in both languages.
   */
  private Optional<Label> chosen(Sentence sentence) {
    marks(sentence.text());
    sentence.otherwise().ifPresent(this::marks);
    boolean said =
        sentence
            .when()
            .map(reckoning::named)
            .flatMap(figure -> figure.outcome().number())
            .map(number -> number.signum() > 0)
            .orElse(sentence.when().isEmpty());
    if (!said && reckoning.asking().isAnswered()) {
      return Optional.empty();
    }
    return sentence.otherwise().isPresent() && lacks(sentence)
        ? sentence.otherwise()
        : Optional.of(sentence.text());
  }

  private boolean lacks(Sentence sentence) {
    return Places.read(sentence.text().vi()).stream()
        .flatMap(each ->
            each instanceof Piece.Figure(String name)
                ? Optional.of(name).stream()
                : Optional.<String>empty().stream())
        .findFirst()
        .map(name -> reckoning.named(name).outcome().number().isEmpty())
        .orElse(false);
  }

  private void marks(Label text) {
    Places.read(text.vi()).forEach(this::runs);
  }

  private List<Run> runs(Label text) {
    return Places.read(printed.of(text)).stream().flatMap(each -> runs(each).stream()).toList();
  }

  private List<Run> runs(Piece piece) {
    return switch (piece) {
      case Piece.Words(String text) -> List.of(new Run.Words(text));
      case Piece.Unit() -> List.of(new Run.Words(unit.inSentence()));
      case Piece.Figure(String name) -> List.of(new Run.Number(reckoning.named(name)));
      case Piece.Counted(String name, String one, String other) ->
          List.of(new Run.Words(isOne(reckoning.named(name)) ? one : other));
      case Piece.Days(String window) ->
          List.of(new Run.Words(printed.days(reckoning.matter().calendar().of(window))));
      case Piece.LastDay(String window) ->
          List.of(new Run.Words(printed.day(reckoning.matter().calendar().of(window).lastDay())));
      case Piece.Change(String name, String way, String window) ->
          way.equals("base")
              ? List.of(new Run.Number(reckoning.base(name, window)))
              : change(reckoning.named(name), reckoning.base(name, window), way);
    };
  }

  private static boolean isOne(PaperFigure figure) {
    return figure.outcome().number().map(Printed::isOne).orElse(false);
  }

  /** How a figure changed, in the words that fit. */
  private List<Run> change(PaperFigure now, PaperFigure base, String way) {
    PaperFigure difference = reckoning.difference(now, base, false);
    Optional<BigDecimal> by = signedDifference(now, base);
    if (by.isEmpty()) {
      return words("change.none");
    }
    if (by.get().signum() == 0) {
      return words("change.equal");
    }
    String direction = by.get().signum() > 0 ? "up" : "down";
    String counted = printed.unit(now.unitOfMeasure(), by.get());
    boolean fromZero = base.outcome().number().orElse(BigDecimal.ONE).signum() == 0;
    if (fromZero) {
      return words("change.from-zero", new Run.Number(difference), new Run.Words(counted));
    }
    if (way.equals("absolute")) {
      return absolute(direction, difference, counted);
    }
    PaperFigure percent = reckoning.percent(now, base, false);
    if (percent.outcome().number().isEmpty()) {
      return absolute(direction, difference, counted);
    }
    return way.equals("both")
        ? words(
            "change." + direction + "-both",
            new Run.Number(difference),
            new Run.Words(counted),
            new Run.Number(percent))
        : words("change." + direction + "-percent", new Run.Number(percent));
  }

  private List<Run> absolute(String direction, PaperFigure difference, String counted) {
    return words(
        "change." + direction + "-absolute", new Run.Number(difference), new Run.Words(counted));
  }

  private static Optional<BigDecimal> signedDifference(PaperFigure now, PaperFigure base) {
    return number(now).flatMap(one -> number(base).map(one::subtract));
  }

  private static Optional<BigDecimal> number(PaperFigure figure) {
    Outcome outcome = figure.outcome();
    return outcome.number();
  }

  /** The words of a key, with figures at their places. */
  private List<Run> words(String key, Run... at) {
    var runs = new ArrayList<Run>();
    String rest = printed.of(printed.labels().get("paper." + key));
    while (!rest.isEmpty()) {
      int open = rest.indexOf('{');
      if (open < 0) {
        runs.add(new Run.Words(rest));
        break;
      }
      if (open > 0) {
        runs.add(new Run.Words(rest.substring(0, open)));
      }
      int close = rest.indexOf('}', open);
      runs.add(at[Integer.parseInt(rest.substring(open + 1, close))]);
      rest = rest.substring(close + 1);
    }
    return runs;
  }

  /** A sentence begins with a capital. */
  private static List<Run> capital(List<Run> runs) {
    if (!(runs.getFirst() instanceof Run.Words(String text)) || text.isEmpty()) {
      return runs;
    }
    var capital = new ArrayList<>(runs);
    capital.set(0, new Run.Words(Character.toUpperCase(text.charAt(0)) + text.substring(1)));
    return capital;
  }

  /** Words that stand side by side are one run. */
  private static List<Run> joined(List<Run> runs) {
    var joined = new ArrayList<Run>();
    for (Run each : runs) {
      if (each instanceof Run.Words(String text)
          && !joined.isEmpty()
          && joined.getLast() instanceof Run.Words(String before)) {
        joined.set(joined.size() - 1, new Run.Words(before + text));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }
}
