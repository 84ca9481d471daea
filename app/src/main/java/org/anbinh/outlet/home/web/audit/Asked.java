package org.anbinh.outlet.home.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.audit.Audit;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Words;

/**
 * What an auditor looks for, as the form says it.
 *
 * @param before only lines with a lower number; empty for the newest
 */
record Asked(
    String from,
    String until,
    String account,
    String kind,
    String unit,
    String text,
    String before) {

  static Asked of(Map<String, String> parameters) {
    return new Asked(
        DayField.plain(parameters.getOrDefault("from", "")),
        DayField.plain(parameters.getOrDefault("until", "")),
        parameters.getOrDefault("account", ""),
        parameters.getOrDefault("kind", ""),
        parameters.getOrDefault("unit", ""),
        parameters.getOrDefault("text", ""),
        parameters.getOrDefault("before", ""));
  }

  /** The search; what cannot be read of it is left out, and {@link #problems} says so. */
  Audit.Search search(int most) {
    return new Audit.Search(
        day(from).map(Asked::begin),
        day(until).map(last -> begin(last.plusDays(1))),
        account,
        kind,
        unit,
        text,
        number(),
        most);
  }

  /** Keys of the sentences about what cannot be read. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    if (!from.isBlank() && day(from).isEmpty()) {
      problems.add("audit.problem.from");
    }
    if (!until.isBlank() && day(until).isEmpty()) {
      problems.add("audit.problem.until");
    }
    return problems;
  }

  /** The same question as part of an address, from another line on; 0 for the newest. */
  String query(long next) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("from", from);
    parts.put("until", until);
    parts.put("account", account);
    parts.put("kind", kind);
    parts.put("unit", unit);
    parts.put("text", text);
    parts.put("before", next == 0 ? "" : Long.toString(next));
    var query = new StringBuilder();
    parts.forEach((name, value) -> {
      if (!value.isBlank()) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    });
    return query.toString();
  }

  private long number() {
    return before.matches("\\d{1,18}") ? Long.parseLong(before) : 0;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(Words.ZONE).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      return day.getYear() < 1900 || day.getYear() > 9000 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
