package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The maps of all days; each is drawn when it is first looked at. */
final class DayMaps {
  private final UnitIndex index;
  private final List<LocalDate> changeDays;
  private final ConcurrentHashMap<Integer, DayMap> drawn = new ConcurrentHashMap<>();

  DayMaps(UnitIndex index) {
    this.index = index;
    var days = new TreeSet<LocalDate>();
    for (Unit unit : index.all()) {
      Stream.of(unit.span().from(), unit.span().until()).forEach(side -> side.ifPresent(days::add));
    }
    changeDays = List.copyOf(days);
  }

  List<LocalDate> changeDays() {
    return changeDays;
  }

  DayMap on(LocalDate day) {
    int at = Collections.binarySearch(changeDays, day);
    return drawn.computeIfAbsent(
        at >= 0 ? at + 1 : -at - 1, era -> new DayMap(index, firstDay(era)));
  }

  private LocalDate firstDay(int era) {
    return era == 0 ? LocalDate.MIN : changeDays.get(era - 1);
  }
}
