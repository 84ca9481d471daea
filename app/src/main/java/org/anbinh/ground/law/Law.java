package org.anbinh.ground.law;

import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;

/** Everything set by law that the system knows, each value with its timeline and citation. */
public interface Law {
  /** The law that the program carries. */
  static Law carried() {
    return LawFiles.read(Documents.below("law"));
  }

  /** All parameters, by id. */
  List<Parameter<?>> list();

  /** The parameter of that id, its values being of that type. */
  <V> Parameter<V> get(String id, Class<V> type);

  /** Statistical calendars in force, with their citations under {@code calendar/}. */
  List<StatisticalCalendar> calendars();

  /** The periods written by these calendars. */
  default Periods periods() {
    return new Periods(calendars());
  }

  /** Parameters that nobody has checked against the text for more than a year before a day. */
  default List<Parameter<?>> stale(LocalDate today) {
    return list().stream()
        .filter(each -> each.lastReviewed().isBefore(today.minusYears(1)))
        .toList();
  }

  /** Days on which law or territory broke series, with the measures they touch. */
  List<Break> breaks();

  /** Breaks that a series of a measure crosses within a window. */
  default List<Break> breaks(String measure, Window window) {
    return breaks().stream()
        .filter(each ->
            each.touches(measure)
                && window.from().isBefore(each.on())
                && each.on().isBefore(window.until()))
        .toList();
  }

  /**
   * A day on which a series broke.
   *
   * @param measures ids it touches; one ending in {@code *} touches all that begin so
   */
  record Break(
      String id,
      LocalDate on,
      org.anbinh.ground.language.Label note,
      List<String> measures,
      Citation source) {
    boolean touches(String measure) {
      return measures.stream()
          .anyMatch(each ->
              each.endsWith("*")
                  ? measure.startsWith(each.substring(0, each.length() - 1))
                  : each.equals(measure));
    }
  }
}
