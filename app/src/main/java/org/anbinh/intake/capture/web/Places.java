package org.anbinh.intake.capture.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/** The units that requests name. */
final class Places {
  static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Places() {}

  /** A unit by its identity, or by a code that names one unit on the day. */
  static Unit unit(Territory territory, String text, LocalDate day) {
    if (text.indexOf(':') >= 0) {
      return territory
          .find(UnitId.parse(text))
          .orElseThrow(
              () -> new IllegalArgumentException("unit=" + text + " names no unit of any day"));
    }
    List<Unit> found =
        Arrays.stream(Level.values())
            .flatMap(level -> territory.find(level, text, day).stream())
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "unit="
              + text
              + " names "
              + found.size()
              + " units on "
              + day
              + "; write an identity such as province:44:2025-07-01");
    }
    return found.getFirst();
  }

  /** The unit and all that lay in it on any day of its span; none, which is all, for the nation. */
  static Set<UnitId> subtree(Territory territory, Unit top, LocalDate day) {
    if (top.level() == Level.NATION) {
      return Set.of();
    }
    var units = new LinkedHashSet<UnitId>();
    units.add(top.id());
    Stream.concat(territory.changeDays().stream(), Stream.of(day))
        .flatMap(change -> Stream.of(change.minusDays(1), change))
        .filter(top.span()::covers)
        .distinct()
        .forEach(each -> addWithin(territory, top, each, units));
    return units;
  }

  private static void addWithin(Territory territory, Unit top, LocalDate day, Set<UnitId> units) {
    for (Level level : Level.values()) {
      if (level.compareTo(top.level()) > 0) {
        territory.within(top.id(), level, day).forEach(unit -> units.add(unit.id()));
      }
    }
  }
}
