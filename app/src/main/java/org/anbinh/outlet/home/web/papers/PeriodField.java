package org.anbinh.outlet.home.web.papers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.language.Folding;
import org.anbinh.outlet.home.web.DayField;

/**
 * A period as forms have it: a calendar, a year and a part of it are chosen, or it is written in
 * the words of either language. What is written goes before what is chosen, but for its calendar.
 */
final class PeriodField {
  /** Folding leaves spaces of all that stands between letters and digits. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?:tu )?(?:ngay )?(\\d{1,2} \\d{1,2} \\d{4})(?: den| to| until)?(?: het)?(?: ngay)?"
              + " (\\d{1,2} \\d{1,2} \\d{4})");

  private static final Pattern CODE =
      Pattern.compile("\\d{4}-(?:\\d{2}|Q[1-4]|H[12]|9M)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HALF =
      Pattern.compile(
          "(?:6|sau) thang (dau|cuoi)(?: nam)? (\\d{4})"
              + "|(first|second) half(?: of)? (\\d{4})|h([12]) (\\d{4})");
  private static final Pattern NINE =
      Pattern.compile("(?:(?:9|chin) thang(?: dau)?(?: nam)?|(?:9|nine) months(?: of)?) (\\d{4})");
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy|quarter|q) ?(iv|iii|ii|i|[1-4])(?: | nam | of )(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile("(?:(?:thang|month) )?(\\d{1,2})(?: | nam | of )(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:(?:nam|year) )?(\\d{4})");
  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

  private PeriodField() {}

  /** The code of the period that a form says; empty where it says none. */
  static String code(Map<String, String> sent) {
    String calendar = sent.getOrDefault("calendar", "").strip();
    String prefix = calendar.isEmpty() || calendar.equals("civil") ? "" : calendar + ":";
    String written = sent.getOrDefault("period", "").strip();
    if (!written.isEmpty()) {
      return written(written, prefix);
    }
    String year = sent.getOrDefault("year", "").strip();
    String part = sent.getOrDefault("part", "").strip();
    return year.isEmpty() ? "" : prefix + year + (part.isEmpty() ? "" : "-" + part);
  }

  private static String written(String text, String prefix) {
    if (CODE.matcher(text).matches()) {
      return prefix + text.toUpperCase(Locale.ROOT);
    }
    String folded = Folding.fold(text);
    Optional<String> days = days(folded);
    return days.or(() -> part(folded).map(each -> prefix + each)).orElse(text);
  }

  /** The last day that is written belongs to the stretch. */
  private static Optional<String> days(String text) {
    Matcher found = DAYS.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> first = DayField.read(found.group(1).replace(' ', '/'));
    Optional<LocalDate> last = DayField.read(found.group(2).replace(' ', '/'));
    return first.flatMap(from -> last.map(each -> from + "/" + each.plusDays(1)));
  }

  private static Optional<String> part(String text) {
    Matcher half = HALF.matcher(text);
    if (half.matches()) {
      boolean first =
          "dau".equals(half.group(1)) || "first".equals(half.group(3)) || "1".equals(half.group(5));
      String year =
          Optional.ofNullable(half.group(2))
              .or(() -> Optional.ofNullable(half.group(4)))
              .orElse(half.group(6));
      return Optional.of(year + (first ? "-H1" : "-H2"));
    }
    Matcher nine = NINE.matcher(text);
    if (nine.matches()) {
      return Optional.of(nine.group(1) + "-9M");
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      String number = quarter.group(1);
      return Optional.of(
          quarter.group(2) + "-Q" + (ROMAN.containsKey(number) ? ROMAN.get(number) : number));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Optional.of(month.group(2) + "-%02d".formatted(Integer.parseInt(month.group(1))));
    }
    Matcher year = YEAR.matcher(text);
    return year.matches() ? Optional.of(year.group(1)) : Optional.empty();
  }
}
