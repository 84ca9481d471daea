package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.tables.Refusals;
import org.anbinh.ground.tables.TableRow;
import org.anbinh.ground.time.Span;

/** Reads the rows of {@code units.csv} into units. */
final class UnitReader {
  /** Where tables number their tiers, nobody wrote a row for the nation: it is Vietnam. */
  private static final String NATION = "VN";

  private final List<TableRow> rows;
  private final Refusals refusals;

  /** A unit and the row it stands in. */
  record UnitRow(long row, Unit unit) {}

  UnitReader(List<TableRow> rows, Refusals refusals) {
    this.rows = rows;
    this.refusals = refusals;
  }

  List<UnitRow> units() {
    boolean tiers =
        rows.stream().anyMatch(row -> row.find("level").map(Level::isTier).orElse(false));
    List<Span> third = tiers ? spansOfThirdTier() : List.of();
    var units = new ArrayList<UnitRow>();
    for (TableRow row : rows) {
      unit(row, third).ifPresent(unit -> units.add(new UnitRow(row.row(), unit)));
    }
    List<Unit> nations =
        units.stream().map(UnitRow::unit).filter(u -> u.level() == Level.NATION).toList();
    if (nations.isEmpty() && tiers) {
      units.addFirst(new UnitRow(0, vietnam()));
    } else if (nations.size() != 1 || !nations.getFirst().span().equals(Span.ALWAYS)) {
      refusals.add(TerritoryTables.Table.UNITS.file(), 0, "one-nation", nations.size());
    }
    String nation = nations.isEmpty() ? NATION : nations.getFirst().code();
    return units.stream().map(unit -> below(unit, nation)).toList();
  }

  private static UnitRow below(UnitRow row, String nation) {
    Unit unit = row.unit();
    return unit.level() == Level.PROVINCE && unit.parentCode().isEmpty()
        ? new UnitRow(row.row(), withParent(unit, nation))
        : row;
  }

  private static Unit withParent(Unit unit, String parent) {
    return new Unit(
        unit.id(),
        unit.name(),
        unit.kind(),
        Optional.of(parent),
        unit.span(),
        unit.population(),
        unit.areaKm2(),
        unit.place(),
        unit.source());
  }

  private static Unit vietnam() {
    return new Unit(
        new UnitId(Level.NATION, NATION, Optional.empty()),
        new Label("Việt Nam", "Viet Nam"),
        "quoc_gia",
        Optional.empty(),
        Span.ALWAYS,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private List<Span> spansOfThirdTier() {
    return rows.stream()
        .filter(row -> row.find("level").filter("3"::equals).isPresent())
        .map(row -> span(row).orElse(Span.ALWAYS))
        .distinct()
        .toList();
  }

  private Optional<Unit> unit(TableRow row, List<Span> third) {
    Optional<String> code = row.text("code").filter(text -> coded(row, text));
    Optional<String> name = row.text("name");
    Optional<String> kind = row.text("kind");
    Optional<Span> span = span(row);
    Optional<Level> level = span.flatMap(days -> level(row, days, third));
    if (code.isEmpty() || name.isEmpty() || kind.isEmpty() || level.isEmpty() || span.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Unit(
            new UnitId(level.get(), code.get(), span.get().from()),
            new Label(name.get(), row.find("name_en").orElse(name.get())),
            kind.get(),
            row.find("parent_code"),
            span.get(),
            row.number("population", 0, 1e10)
                .map(heads -> OptionalLong.of(heads.longValue()))
                .orElse(OptionalLong.empty()),
            row.number("area_km2", 0, 2e7),
            place(row),
            row.find("source").orElse("")));
  }

  private static boolean coded(TableRow row, String code) {
    boolean fine = code.indexOf(':') < 0 && code.length() <= 40;
    if (!fine) {
      row.refuse("no-code", code);
    }
    return fine;
  }

  private static Optional<Level> level(TableRow row, Span days, List<Span> third) {
    Optional<String> text = row.text("level");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().equals(Level.SECOND_TIER)) {
      return Optional.of(third.stream().anyMatch(days::overlaps) ? Level.DISTRICT : Level.COMMUNE);
    }
    List<Level> levels = Level.read(text.get());
    if (levels.isEmpty()) {
      row.refuse("no-level", text.get());
    }
    return levels.stream().findFirst();
  }

  private static Optional<Span> span(TableRow row) {
    Optional<LocalDate> from = row.day("valid_from");
    Optional<LocalDate> until = row.day("valid_to");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      row.refuse("ends-before-it-begins", from.get(), until.get());
      return Optional.empty();
    }
    return Optional.of(new Span(from, until));
  }

  private static Optional<Unit.Place> place(TableRow row) {
    Optional<BigDecimal> latitude = row.number("lat", -90, 90);
    Optional<BigDecimal> longitude = row.number("lon", -180, 180);
    return latitude.isPresent() && longitude.isPresent()
        ? Optional.of(new Unit.Place(latitude.get().doubleValue(), longitude.get().doubleValue()))
        : Optional.empty();
  }
}
