package org.anbinh.outlet.home.web.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperTemplate;

/**
 * What stands in the form of a new release, and what of it is wrong, by the name of the field.
 *
 * @param templates the chosen ones: their indicators are what the release holds
 */
record ReleaseForm(
    Map<String, String> sent,
    List<String> templates,
    Map<String, String> wrong,
    Optional<Releases.Wish> wish) {

  /** What was chosen in a field; otherwise what is there at first. */
  String value(String field, String first) {
    return sent.getOrDefault(field, first);
  }

  /** The years that can be chosen, the newest first. */
  static List<String> years(LocalDate today) {
    return IntStream.rangeClosed(0, 20)
        .mapToObj(back -> String.valueOf(today.getYear() + 1 - back))
        .toList();
  }

  /** The parts of a year that can be chosen beside the whole, as codes of periods end. */
  static List<String> parts() {
    return List.of(
        "H1", "H2", "9M", "Q1", "Q2", "Q3", "Q4", "01", "02", "03", "04", "05", "06", "07", "08",
        "09", "10", "11", "12");
  }

  String wrong(String field) {
    return wrong.getOrDefault(field, "");
  }

  String submission() {
    return Optional.ofNullable(sent.get("submission"))
        .filter(text -> text.matches("[A-Za-z0-9-]{1,80}"))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  /** Reads what was sent. */
  record Reading(
      Map<String, String> sent,
      List<String> templates,
      Words words,
      LocalDate today,
      Map<String, String> wrong) {

    ReleaseForm form(List<PaperTemplate> all, UnitNames units, Periods periods) {
      Optional<Label> name = name();
      Optional<Period> period = period(periods);
      Optional<Unit> unit = unit(units, period);
      Optional<LocalDate> publication = day("publication");
      Optional<List<Release.Early>> early = early();
      List<String> indicators =
          all.stream()
              .filter(each -> templates.contains(each.id()))
              .flatMap(each -> each.indicators().stream())
              .distinct()
              .toList();
      if (indicators.isEmpty()) {
        wrong.put("templates", words.say("release.refusal.no-template"));
      }
      if (!wrong.isEmpty()) {
        return new ReleaseForm(sent, templates, wrong, Optional.empty());
      }
      return new ReleaseForm(
          sent,
          templates,
          wrong,
          Optional.of(
              new Releases.Wish(
                  name.orElseThrow(),
                  unit.orElseThrow().id(),
                  period.orElseThrow(),
                  Basis.parse(sent.getOrDefault("basis", "then"), today),
                  indicators,
                  publication.orElseThrow(),
                  early.orElseThrow(),
                  Optional.of(sent.getOrDefault("revises", "").strip())
                      .filter(text -> !text.isEmpty()))));
    }

    private Optional<Label> name() {
      String vi = sent.getOrDefault("name", "").strip();
      String en = sent.getOrDefault("nameEn", "").strip();
      if (vi.isEmpty()) {
        wrong.put("name", words.say("release.refusal.no-name"));
        return Optional.empty();
      }
      return Optional.of(new Label(vi, en.isEmpty() ? vi : en));
    }

    private Optional<Period> period(Periods periods) {
      try {
        return Optional.of(periods.parse(PeriodField.code(sent)));
      } catch (IllegalArgumentException | DateTimeException e) {
        wrong.put("period", words.say("release.refusal.no-period"));
        return Optional.empty();
      }
    }

    private Optional<Unit> unit(UnitNames units, Optional<Period> period) {
      LocalDate day = period.map(each -> each.window().lastDay()).orElse(today);
      List<Unit> meant = units.meant(sent.getOrDefault("unit", ""), day);
      if (meant.size() != 1) {
        wrong.put("unit", words.say("release.refusal.no-unit", words.number(meant.size())));
        return Optional.empty();
      }
      return Optional.of(meant.getFirst());
    }

    private Optional<LocalDate> day(String field) {
      Optional<LocalDate> day = DayField.read(sent.getOrDefault(field, ""));
      if (day.isEmpty()) {
        wrong.put(field, words.say("release.refusal.no-day"));
      }
      return day;
    }

    /** Lines such as {@code role:inspector 2026-12-31}. */
    private Optional<List<Release.Early>> early() {
      var found = new ArrayList<Release.Early>();
      for (String line : lines()) {
        String[] parts = line.split("\\s+", -1);
        try {
          LocalDate until = DayField.read(parts[parts.length - 1]).orElseThrow();
          found.add(new Release.Early(parts[0], until));
        } catch (NoSuchElementException e) {
          wrong.put("early", words.say("release.refusal.early", line));
          return Optional.empty();
        }
      }
      return Optional.of(found);
    }

    private List<String> lines() {
      return Stream.of(sent.getOrDefault("early", "").split("\\R", -1))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
