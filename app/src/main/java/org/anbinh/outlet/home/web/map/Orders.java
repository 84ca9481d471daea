package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anbinh.outlet.home.web.Words;

/** In which order a table of areas stands. */
final class Orders {
  private static final Comparator<Area> UP =
      Comparator.comparing(
          area -> area.value().orElse(null), Comparator.nullsLast(BigDecimal::compareTo));
  private static final Comparator<Area> DOWN =
      Comparator.comparing(
          area -> area.value().orElse(null),
          Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

  private Orders() {}

  static List<Area> sorted(List<Area> areas, MapQuestion.Sorting sorting, Words words) {
    if (sorting == MapQuestion.Sorting.CODE) {
      return areas.stream().sorted(Comparator.comparing(area -> area.unit().code())).toList();
    }
    Comparator<Area> byName = byName(areas, words);
    return areas.stream()
        .sorted(
            switch (sorting) {
              case VALUE -> DOWN.thenComparing(byName);
              case VALUE_UP -> UP.thenComparing(byName);
              case NAME, CODE -> byName;
            })
        .toList();
  }

  /** The place of each name in the alphabet is worked out once: there may be thousands. */
  private static Comparator<Area> byName(List<Area> areas, Words words) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(words.language().code()));
    Map<String, CollationKey> keys = new HashMap<>();
    areas.forEach(area -> keys.computeIfAbsent(area.name(), collator::getCollationKey));
    return Comparator.comparing(
        area -> keys.computeIfAbsent(area.name(), collator::getCollationKey));
  }
}
