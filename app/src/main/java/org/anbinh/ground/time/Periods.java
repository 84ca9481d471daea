package org.anbinh.ground.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statistical calendars in force, and the periods written by them. */
public final class Periods {
  private static final Pattern CODE =
      Pattern.compile("(?:([a-z]+):)?(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|(9M)))?");

  private final Map<String, StatisticalCalendar> calendars;

  public Periods(List<StatisticalCalendar> calendars) {
    var byId = new TreeMap<String, StatisticalCalendar>();
    byId.put(StatisticalCalendar.CIVIL.id(), StatisticalCalendar.CIVIL);
    calendars.forEach(calendar -> byId.put(calendar.id(), calendar));
    this.calendars = Map.copyOf(byId);
  }

  /** The calendar of that name. */
  public Optional<StatisticalCalendar> findCalendar(String id) {
    return Optional.ofNullable(calendars.get(id));
  }

  /**
   * The period a code names.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when it names none
   */
  public Period parse(String code) {
    int slash = code.indexOf('/');
    if (slash > 0) {
      return new Period.Stretch(
          new Window(day(code, 0, slash), day(code, slash + 1, code.length())));
    }
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\""
              + code
              + "\" is no period; write 2025-08, 2025-Q3, 2025-H1, 2025-9M, 2025 or 2024-01-01/2025-04-01, with police:, courts: or procuracy: before it where that body's calendar is meant");
    }
    String id = parts.group(1) == null ? StatisticalCalendar.CIVIL.id() : parts.group(1);
    StatisticalCalendar calendar =
        findCalendar(id)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no calendar \""
                        + id
                        + "\"; there are "
                        + new TreeMap<>(calendars).keySet()));
    int year = Integer.parseInt(parts.group(2));
    if (parts.group(3) != null) {
      return new Period.Month(calendar, year, Integer.parseInt(parts.group(3)));
    }
    if (parts.group(4) != null) {
      return new Period.Quarter(calendar, year, Integer.parseInt(parts.group(4)));
    }
    if (parts.group(5) != null) {
      return new Period.Half(calendar, year, Integer.parseInt(parts.group(5)));
    }
    return parts.group(6) != null
        ? new Period.NineMonths(calendar, year)
        : new Period.Year(calendar, year);
  }

  private static LocalDate day(String code, int begin, int end) {
    try {
      return LocalDate.parse(code.substring(begin, end));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is no window; write two days as 2024-01-01/2025-04-01", e);
    }
  }

  /** The statistical months of a calendar that lie wholly in a window, oldest first. */
  public static List<Period.Month> monthsWithin(StatisticalCalendar calendar, Window window) {
    var months = new ArrayList<Period.Month>();
    for (int year = window.from().getYear() - 1; year <= window.until().getYear() + 1; year++) {
      for (int number = 1; number <= 12; number++) {
        var month = new Period.Month(calendar, year, number);
        if (window.encloses(month.window())) {
          months.add(month);
        }
      }
    }
    return List.copyOf(months);
  }
}
