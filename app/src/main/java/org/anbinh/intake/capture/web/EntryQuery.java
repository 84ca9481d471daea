package org.anbinh.intake.capture.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Browse;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param unit identity or code; with everything in it
 * @param on the day on which a code is meant; {@code until} or today where it is absent
 * @param from the first day; without an end, all after it
 * @param until the first day that is not asked for any more
 * @param text a part of the subject
 * @param after the {@code next} of the page before
 * @param vintage a batch number; as things stood then
 */
record EntryQuery(
    @Nullable String unit,
    @Nullable String on,
    @Nullable String from,
    @Nullable String until,
    @Nullable String text,
    @Nullable String after,
    @Nullable Integer limit,
    @Nullable Long vintage) {
  private static final int USUAL = 50;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  /** The question to the ledger; parameters named {@code field.x} ask for a text at a path. */
  Browse browse(String register, Territory territory, Vintage latest, Map<String, String> all) {
    int most = limit == null ? USUAL : limit;
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("limit=" + most + " is not from 1 to 1000");
    }
    return new Browse(
        register,
        unit == null || unit.isBlank() ? Set.of() : units(territory, unit),
        window(),
        given(text),
        fields(all),
        Browse.Sort.NEWEST,
        given(after),
        most,
        vintage == null ? latest : new Vintage(vintage));
  }

  private Set<UnitId> units(Territory territory, String asked) {
    LocalDate day =
        day("on", on)
            .or(() -> day("until", until).map(end -> end.minusDays(1)))
            .orElseGet(() -> LocalDate.now(Places.HERE));
    return Places.subtree(territory, Places.unit(territory, asked, day), day);
  }

  private Optional<Window> window() {
    Optional<LocalDate> first = day("from", from);
    Optional<LocalDate> end = day("until", until);
    return first.isEmpty() && end.isEmpty()
        ? Optional.empty()
        : Optional.of(new Window(first.orElse(FIRST), end.orElse(LAST)));
  }

  private static Map<String, String> fields(Map<String, String> all) {
    var fields = new HashMap<String, String>();
    all.forEach((name, value) -> {
      if (name.startsWith("field.") && !value.isBlank()) {
        fields.put(name.substring("field.".length()), value);
      }
    });
    return fields;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isBlank());
  }

  private static Optional<LocalDate> day(String name, @Nullable String text) {
    try {
      return given(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + "=" + text + " is no day; write it like 2025-07-01", e);
    }
  }
}
