package org.anbinh.outlet.home.web.figures;

import static org.anbinh.figures.answers.Said.WHY;
import static org.anbinh.figures.answers.Said.YEAR;
import static org.anbinh.figures.answers.Said.absent;
import static org.anbinh.figures.answers.Said.estimated;
import static org.anbinh.figures.answers.Said.incomplete;
import static org.anbinh.figures.answers.Said.known;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.Said;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;

/** Every way in which a figure or a comparison is said, by a name for each. */
final class Variants {
  private static final LocalDate BEFORE_REFORM = LocalDate.of(2025, 6, 30);
  private static final long FAR = 1_000_000_000L; // no such batch: its day would change with time

  private final Sentences sentences;
  private final Words words;
  private final Map<String, String> all = new LinkedHashMap<>();

  Variants(Sentences sentences, Words words) {
    this.sentences = sentences;
    this.words = words;
  }

  Map<String, String> all() {
    figures();
    comparisons();
    parts();
    return all;
  }

  private void figures() {
    Question flow = question("cases.detected", YEAR);
    Coverage whole = new Coverage(12, 12);
    say("figure", flow, known(1500), whole);
    say("figure, one", flow, known(1), new Coverage(1, 1));
    say("figure, zero", flow, known(0), whole);
    say("figure, estimate", flow, estimated(10), whole);
    say("figure, incomplete", flow, incomplete(10), new Coverage(9, 12));
    say("figure, nothing received", flow, incomplete(3), new Coverage(0, 12));
    say("figure, one report missing", flow, known(3), new Coverage(0, 1));
    say("figure, no reports owed", flow, known(3), Coverage.NOT_OWED);
    say("figure, some approved", flow, known(3), new Coverage(12, 12, Optional.of(7L)));
    say("figure, none approved", flow, known(3), new Coverage(9, 12, Optional.of(0L)));
    say("figure, all approved", flow, known(3), new Coverage(12, 12, Optional.of(12L)));
    say(
        "figure, today's map",
        flow.on(new Basis.Today(LocalDate.of(2026, 11, 22))),
        known(3),
        whole);
    say("figure, as reported", flow.on(new Basis.Reported()), known(3), whole);
    say("figure, map of a day", flow.on(new Basis.Named(BEFORE_REFORM)), known(3), whole);
    Window day = new Window(LocalDate.of(2025, 6, 26), LocalDate.of(2025, 6, 27));
    say("figure, one day", question("cases.detected", day), known(3), whole);
    say("figure, level", question("registered.total", YEAR), known(220_000), whole);
    var filter = new TreeMap<>(Map.of("agency", "customs"));
    say("figure, limited", flow.of("cases.detected", filter), known(3), whole);
    for (Outcome.Why why : Outcome.Why.values()) {
      say("absent, " + why, flow, new Outcome.Absent(why, WHY), new Coverage(3, 12));
    }
  }

  private void comparisons() {
    Question now = question("cases.detected", YEAR);
    Question then = now.in(YEAR.previous());
    compare("up", now, then, known(1500), known(1200));
    compare("down by one", now, then, known(1199), known(1200));
    compare("same", now, then, known(7), known(7));
    compare("from zero", now, then, known(7), known(0));
    compare("to zero", now, then, known(0), known(7));
    compare("both zero", now, then, known(0), known(0));
    compare("estimate against known", now, then, estimated(8), known(4));
    compare("known against incomplete", now, then, known(8), incomplete(4));
    compare("base missing", now, then, known(8), absent());
    compare("figure missing", now, then, absent(), known(8));
    compare("both missing", now, then, absent(), absent());
    compare("another map", now, now.on(new Basis.Named(BEFORE_REFORM)), known(8), known(4));
    compare("as reported", now, now.on(new Basis.Reported()), known(8), known(4));
    compare("another batch", now, now.at(new Vintage(FAR + 1)), known(8), known(4));
    compare(
        "another window, map and batch",
        now,
        then.on(new Basis.Named(BEFORE_REFORM)).at(new Vintage(FAR + 1)),
        known(8),
        known(4));
    compare("the same question", now, now, known(8), known(8));
    Question share = question("drugfree.share", YEAR);
    compare("points", share, share.in(YEAR.previous()), known(48), known(45));
  }

  private void parts() {
    Question now = question("cases.detected", YEAR);
    Question then = now.in(YEAR.previous());
    split("parts", now, then, List.of(number(5), number(0), number(-3)));
    split("parts, boundary alone", now, then, List.of(number(2), number(0), number(0)));
    split("parts of a rate", now, then, List.of(number(4), number(1), number(-3)));
  }

  private void say(String name, Question question, Outcome outcome, Coverage coverage) {
    all.put(name, sentences.of(figure(question, outcome, coverage), question, words));
  }

  private void compare(String name, Question now, Question then, Outcome one, Outcome other) {
    all.put(
        "compared, " + name,
        sentences.of(comparison(now, then, one, other, Optional.empty()), now, then, words));
  }

  private void split(String name, Question now, Question then, List<BigDecimal> parts) {
    var split =
        new Comparison.Split(
            Optional.of(parts.get(0)),
            Optional.of(parts.get(1)),
            Optional.of(parts.get(2)),
            List.of());
    all.put(
        "compared, " + name,
        sentences.of(
            comparison(now, then, known(12), known(10), Optional.of(split)), now, then, words));
  }

  private static Comparison comparison(
      Question now, Question then, Outcome one, Outcome other, Optional<Comparison.Split> split) {
    Coverage whole = new Coverage(12, 12);
    return Said.comparison(figure(now, one, whole), figure(then, other, whole), split);
  }

  private static Figure figure(Question question, Outcome outcome, Coverage coverage) {
    String unit =
        switch (question.indicator()) {
          case "drugfree.share" -> "percent";
          case "registered.total" -> "person";
          default -> "case";
        };
    return Said.figure(question, outcome, unit, coverage);
  }

  private static Question question(String indicator, Window window) {
    return Said.question(indicator, window, FAR);
  }

  private static BigDecimal number(long number) {
    return BigDecimal.valueOf(number);
  }
}
