package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.UnitName;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;

/** Parts of sentences about figures, as each language puts them inside a sentence. */
record Phrases(Words words) {
  private static final String NBSP = "\u00a0";

  /** When: the days of a flow, the last day of a level. */
  String when(Window window, boolean level) {
    Language language = words.language();
    String last = language.day(window.lastDay());
    if (level) {
      return words.say("figure-pages.sentence.at", last);
    }
    if (window.from().getDayOfYear() == 1 && window.until().equals(window.from().plusYears(1))) {
      return words.say("figure-pages.sentence.year", String.valueOf(window.from().getYear()));
    }
    return window.days() == 1
        ? words.say("figure-pages.sentence.on", last)
        : words.say("figure-pages.sentence.during", language.day(window.from()), last);
  }

  /** A unit's name inside a sentence. */
  String place(String name, boolean nation) {
    if (nation) {
      return words.say("figure-pages.sentence.nation");
    }
    int ended = name.indexOf(" (\u2192");
    String plain = ended < 0 ? name : name.substring(0, ended);
    return words.language() == Language.EN
        ? plain
        : Stream.of(plain.split(", ", -1))
            .map(each -> new UnitName(each).inSentence())
            .collect(Collectors.joining(", "));
  }

  /** A number with what it counts; one of it in the singular. */
  String amount(BigDecimal number, String unit) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    String counted = words.sayOr("unit." + unit, unit);
    String written = one ? words.sayOr("unit-one." + unit, counted) : counted;
    return (words.number(number) + NBSP + written).strip();
  }

  /** A difference with what it counts: of percentages, in points. */
  String difference(BigDecimal number, String unit) {
    return unit.equals("percent")
        ? words.say("figure-pages.sentence.points", words.number(number))
        : amount(number, unit);
  }

  /** What a part of a difference did. */
  String part(BigDecimal number, String unit) {
    if (number.signum() == 0) {
      return words.say("figure-pages.sentence.part-none");
    }
    return words.say(
        "figure-pages.sentence.part-" + (number.signum() > 0 ? "up" : "down"),
        difference(number.abs(), unit));
  }

  /** A number and whether it may be relied on. */
  String surely(Outcome outcome, BigDecimal number, String unit) {
    String amount = amount(number, unit);
    return switch (outcome) {
      case Outcome.Estimate _ -> words.say("figure-pages.sentence.estimated", amount);
      case Outcome.Partial _ -> words.say("figure-pages.sentence.incomplete", amount);
      case Outcome.Known _, Outcome.Absent _ -> amount;
    };
  }

  /** On which map. */
  String map(Question question, Window window) {
    String day = words.language().day(question.basis().mapDay(window));
    return switch (question.basis()) {
      case Basis.Reported() -> words.say("figure-pages.sentence.map-reported");
      case Basis.Today _ -> words.say("figure-pages.sentence.map-today", day);
      case Basis.Then(), Basis.Named _ -> words.say("figure-pages.sentence.map-day", day);
    };
  }

  /** Of how many reports, and whether all of them are approved. */
  String coverage(Coverage coverage) {
    String received = received(coverage);
    return coverage.provisional()
        ? words.say(
            coverage.approved().orElse(0L) == 0
                ? "approval.figure.unapproved"
                : "approval.figure.provisional",
            received,
            words.number(coverage.approved().orElse(0L)))
        : received;
  }

  private String received(Coverage coverage) {
    String received = words.number(coverage.received());
    String due = words.number(coverage.due());
    if (coverage.due() == 0) {
      return words.say("figure-pages.sentence.not-owed");
    }
    if (coverage.received() == 0) {
      return words.say("figure-pages.sentence.none" + (coverage.due() == 1 ? "-one" : ""), "", due);
    }
    if (coverage.received() < coverage.due()) {
      return words.say("figure-pages.sentence.some", received, due);
    }
    return words.say("figure-pages.sentence.all" + (coverage.due() == 1 ? "-one" : ""), due);
  }

  /** With a capital at its beginning. */
  static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
