package org.anbinh.figures.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** How much may be asked at once, so that no question takes the system from all others. */
public final class QuestionLimits {
  /** Figures of one round of questions; all communes over twelve years by month are fewer. */
  public static final long MOST_FIGURES = 500_000;

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(2200, 1, 1);

  private QuestionLimits() {}

  static boolean covers(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(END);
  }

  /**
   * Refuses what is too much, and what nobody can know yet.
   *
   * @throws IllegalArgumentException with what to ask instead
   */
  public static void check(List<Question> questions, Territory territory, Catalogue catalogue) {
    long figures = 0;
    for (Question question : questions) {
      Window window = question.window();
      if (!covers(window.from()) || !covers(window.until())) {
        throw new AddressException(
            "until", "long", window.from().toString(), window.until().toString());
      }
      figures += figures(question, territory, catalogue);
    }
    if (figures > MOST_FIGURES) {
      throw new AddressException(
          "step", "many", String.valueOf(figures), String.valueOf(MOST_FIGURES));
    }
  }

  private static long figures(Question question, Territory territory, Catalogue catalogue) {
    long steps =
        question
            .step()
            .map(step -> months(question.window()) / Math.max(1, step.months()) + 1)
            .orElse(1L);
    long codes =
        question
            .dimension()
            .flatMap(dimension ->
                catalogue.codeLists().stream()
                    .filter(list -> list.id().equals(dimension))
                    .findFirst())
            .map(CodeList::codes)
            .map(all -> (long) all.size())
            .orElse(1L);
    return steps * codes * units(question, territory);
  }

  private static long months(Window window) {
    return ChronoUnit.MONTHS.between(window.from(), window.until()) + 1;
  }

  private static long units(Question question, Territory territory) {
    return question
        .by()
        .filter(level -> level.compareTo(question.unit().level()) > 0)
        .map(level -> {
          LocalDate day = question.basis().mapDay(question.window());
          return question.unit().level() == Level.NATION
              ? (long) territory.on(day, level).size()
              : territory
                  .find(question.unit())
                  .map(unit -> (long) territory.within(unit.id(), level, day).size())
                  .orElse(1L);
        })
        .orElse(1L);
  }

  /** The refusal of a vantage point that is still to come. */
  public static AddressException notRecordedYet(Vintage vintage, Vintage latest) {
    return notRecordedYet("vintage", vintage, latest);
  }

  static AddressException notRecordedYet(String field, Vintage vintage, Vintage latest) {
    return new AddressException(
        field, "not-recorded", String.valueOf(vintage.batch()), String.valueOf(latest.batch()));
  }
}
