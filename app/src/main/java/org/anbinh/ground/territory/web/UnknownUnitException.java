package org.anbinh.ground.territory.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.territory.Unit;

/** No unit bore a code on a day. */
class UnknownUnitException extends RuntimeException {
  UnknownUnitException(String code, LocalDate day, List<Unit> otherDays) {
    super(
        "No unit bears the code "
            + code
            + " on "
            + day
            + (otherDays.isEmpty()
                ? ", nor on any other day; search for a name with search="
                : "; ask for another day: "
                    + otherDays.stream().map(UnknownUnitException::told).collect(joining(", "))));
  }

  private static String told(Unit unit) {
    return unit.name().vi()
        + " ("
        + unit.span().from().map(LocalDate::toString).orElse("…")
        + "/"
        + unit.span().until().map(LocalDate::toString).orElse("…")
        + ")";
  }
}
