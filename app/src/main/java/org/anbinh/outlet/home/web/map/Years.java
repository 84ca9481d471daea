package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;

/** The same window year after year, each on the map of its own day where the basis follows it. */
final class Years {
  private static final int BACK = 11;

  private Years() {}

  /**
   * A step through time.
   *
   * @param note what becomes of the unit there; empty where it is the same
   */
  record Year(String words, Address address, boolean current, String note) {}

  static List<Year> of(
      MapQuestion asked, Address address, Territory territory, LocalDate today, Words words) {
    var years = new ArrayList<Year>();
    Window own = asked.question().window();
    LocalDate end = today.withDayOfYear(1).plusYears(1);
    int last = today.getYear() - own.from().getYear();
    for (int shift = last - BACK; shift <= last; shift++) {
      var window = new Window(own.from().plusYears(shift), own.until().plusYears(shift));
      if (shift == 0 || (!window.from().isAfter(today) && !window.until().isAfter(end))) {
        years.add(year(asked, address, territory, window, words));
      }
    }
    if (years.stream().noneMatch(Year::current)) {
      years.add(place(asked, years), own(asked, address, words));
    }
    return years;
  }

  /** What the steps are: years, or the same days of each year. */
  static String title(MapQuestion asked, Words words) {
    Window window = asked.question().window();
    return window.until().equals(window.from().plusYears(1))
        ? words.say("map.years")
        : words.say("map.years-same", words.window(window));
  }

  /** The window asked for, where it is none of the years: it keeps a place of its own. */
  private static Year own(MapQuestion asked, Address address, Words words) {
    return new Year(words.window(asked.question().window()), address, true, "");
  }

  private static int place(MapQuestion asked, List<Year> years) {
    String from = asked.question().window().from().toString();
    return (int)
        years.stream()
            .filter(year -> year.address().values().getOrDefault("from", "").compareTo(from) < 0)
            .count();
  }

  private static Year year(
      MapQuestion asked, Address address, Territory territory, Window window, Words words) {
    LocalDate day = asked.question().basis().mapDay(window);
    List<Unit> there = MapReader.onDay(territory, asked.within(), day);
    Unit unit = there.isEmpty() ? territory.nation() : there.getFirst();
    boolean same = there.contains(asked.within());
    Address target =
        address
            .with("from", window.from().toString())
            .with("until", window.until().toString())
            .with("unit", same ? address.values().getOrDefault("unit", "") : unit.id().toString())
            .with(
                "level",
                same && keepsLevel(territory, unit, asked, day)
                    ? address.values().getOrDefault("level", "")
                    : "");
    return new Year(
        label(window),
        target,
        window.equals(asked.question().window()),
        unit.name().equals(asked.within().name()) ? "" : words.of(unit.name()));
  }

  private static boolean keepsLevel(
      Territory territory, Unit unit, MapQuestion asked, LocalDate day) {
    return !territory.within(unit.id(), asked.level(), day).isEmpty();
  }

  /** What lies in more than one year is called by the first and the last of them. */
  private static String label(Window window) {
    int year = window.from().getYear();
    int last = window.lastDay().getYear();
    return year == last ? "" + year : year + "\u2013" + last;
  }
}
