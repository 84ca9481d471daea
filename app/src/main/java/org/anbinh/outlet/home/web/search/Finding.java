package org.anbinh.outlet.home.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.help.Glossary;
import org.springframework.stereotype.Component;

/** Finds things by a part of their name in either language, with or without diacritics. */
@Component
class Finding {
  private static final int MOST = 40;

  private final Territories territories;
  private final UnitNames names;
  private final Whereabouts whereabouts;
  private final Indicators indicators;
  private final Registers registers;
  private final Labels labels;
  private final Glossary glossary;

  Finding(
      Territories territories,
      UnitNames names,
      Whereabouts whereabouts,
      Indicators indicators,
      Registers registers,
      Labels labels,
      Glossary glossary) {
    this.territories = territories;
    this.names = names;
    this.whereabouts = whereabouts;
    this.indicators = indicators;
    this.registers = registers;
    this.labels = labels;
    this.glossary = glossary;
  }

  /**
   * What was found.
   *
   * @param more whether there is more than is shown
   */
  record Found(List<SearchPage.Hit> hits, boolean more) {
    static Found of(Stream<SearchPage.Hit> hits) {
      List<SearchPage.Hit> some = hits.limit(MOST + 1L).toList();
      return new Found(some.stream().limit(MOST).toList(), some.size() > MOST);
    }
  }

  Found units(String text, Words words) {
    return Found.of(
        Stream.concat(
                whereabouts.sought(text, LocalDate.now(Words.ZONE)).stream(),
                territories.current().search(text, MOST + 1).stream())
            .distinct()
            .map(unit -> hit(unit, words)));
  }

  private SearchPage.Hit hit(Unit unit, Words words) {
    String kind =
        words.sayOr(
            "territory.kind." + unit.kind(),
            words.say("territory.level." + unit.level().name().toLowerCase(Locale.ROOT)));
    String about =
        unit.span().until().isEmpty()
            ? kind + ", " + words.span(unit.span())
            : whereabouts.why(unit, words);
    return new SearchPage.Hit(
        names.written(unit, words.language()), "/territory/" + unit.id(), about);
  }

  Found indicators(String text, Unit here, Words words) {
    return Found.of(
        indicators.list().stream()
            .filter(each -> says(each.name(), text) || each.id().equals(text.strip()))
            .map(each ->
                new SearchPage.Hit(
                    words.of(each.name()),
                    asked(each.id(), here),
                    words.sayOr("unit." + each.unit(), each.unit()))));
  }

  /** The last twelve whole months of it. */
  private static String asked(String indicator, Unit here) {
    LocalDate until = LocalDate.now(Words.ZONE).withDayOfMonth(1);
    return Address.of("/figures")
        .with("indicator", indicator)
        .with("unit", here.id().toString())
        .with("from", until.minusYears(1).toString())
        .with("until", until.toString())
        .with("step", "month")
        .toString();
  }

  Found registers(String text, Words words) {
    return Found.of(
        registers.list().stream()
            .flatMap(register ->
                labels
                    .find(register.name() + ".register")
                    .filter(name -> says(name, text))
                    .map(name ->
                        new SearchPage.Hit(
                            words.of(name),
                            "/registers/" + register.name(),
                            words.say("search.register-about")))
                    .stream()));
  }

  Found terms(String text, Words words) {
    return Found.of(
        glossary.list().stream()
            .filter(term -> says(term.name(), text))
            .map(term ->
                new SearchPage.Hit(
                    words.of(term.name()), "/help#" + term.id(), words.of(term.meaning()))));
  }

  private static boolean says(Label name, String text) {
    String sought = Folding.fold(text);
    return !sought.isEmpty()
        && (Folding.fold(name.vi()).contains(sought) || Folding.fold(name.en()).contains(sought));
  }
}
