package org.anbinh.outlet.home.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.approval.ReportState;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.today.PeriodNames;

/**
 * Units by periods.
 *
 * @param summed whether a row is a unit above those that owe the reports
 */
record DueMatrix(List<String> periods, List<Row> rows, boolean summed) {
  DueMatrix {
    periods = List.copyOf(periods);
    rows = List.copyOf(rows);
  }

  /**
   * A unit.
   *
   * @param late how many of its reports were or are late
   * @param days by how many days together
   */
  record Row(String unit, String address, List<Cell> cells, long late, long days) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A report, or those of many units.
   *
   * @param code of its state, which is its colour; empty where none is owed
   * @param sign what stands in the cell
   * @param late the days by which it is or was late; empty where it is not
   * @param words what the sign means
   */
  record Cell(String code, String sign, String late, String words, Optional<String> address) {
    static final Cell NOT_OWED = new Cell("", "", "", "", Optional.empty());
  }

  DueMatrix page(int from, int most) {
    return new DueMatrix(
        periods,
        rows.subList(Math.min(from, rows.size()), Math.min(from + most, rows.size())),
        summed);
  }

  /** Makes them. */
  record Maker(Standings standings, PeriodNames names, UnitNames units, Words words) {
    private static final int MANY = 400;
    private static final Map<String, String> SIGNS =
        Map.of(
            "missing", "\u2026",
            "late", "\u2715",
            "retracted", "\u2715",
            "handed-in", "\u25CB",
            "corrected", "\u25D2",
            "taken-back", "\u21B6",
            "returned", "\u21A9",
            "checked", "\u25D1",
            "approved", "\u25CF");

    DueMatrix make(FormGrid grid, Unit asked, List<Integer> periods, LocalDate today) {
      List<Unit> owing = standings.shown(asked, grid, today);
      List<Standing> all = standings.all(grid, owing, periods, today);
      boolean summed = asked.level() == Level.NATION && owing.size() > MANY;
      Map<UnitId, List<Standing>> byRow =
          all.stream()
              .collect(
                  Collectors.groupingBy(
                      each -> summed ? province(each, today) : each.unit().id(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      var rows = new ArrayList<Row>();
      byRow.forEach((id, standing) -> rows.add(row(id, standing, periods, grid, summed)));
      rows.sort(Comparator.comparingLong((Row row) -> -row.late()).thenComparing(Row::unit));
      return new DueMatrix(
          periods.stream().map(each -> words.of(names.label(grid, each))).toList(), rows, summed);
    }

    private UnitId province(Standing each, LocalDate today) {
      return standings
          .above(each.unit(), Level.PROVINCE, today)
          .map(Unit::id)
          .orElse(each.unit().id());
    }

    private Row row(
        UnitId id, List<Standing> all, List<Integer> periods, FormGrid grid, boolean summed) {
      Map<Integer, List<Standing>> byPeriod = new HashMap<>();
      all.forEach(
          each -> byPeriod.computeIfAbsent(each.period(), _ -> new ArrayList<>()).add(each));
      List<Cell> cells =
          periods.stream()
              .map(period -> byPeriod.getOrDefault(period, List.of()))
              .map(here ->
                  here.isEmpty() ? Cell.NOT_OWED : summed ? sum(here, id) : cell(here.getFirst()))
              .toList();
      String address =
          Address.of("/reports-due")
              .with("form", grid.form().id())
              .with("unit", id.toString())
              .toString();
      return new Row(
          units.name(id, words.language()),
          address,
          cells,
          all.stream().filter(each -> each.daysLate() > 0).count(),
          all.stream().mapToLong(Standing::daysLate).sum());
    }

    private Cell cell(Standing standing) {
      String code = code(standing);
      String says = words.say("approval.state." + code);
      long days = standing.daysLate();
      return new Cell(
          code,
          SIGNS.getOrDefault(code, ""),
          days > 0 ? "+" + words.number(days) : "",
          days > 0 ? says + "; " + words.say("approval.days-late", words.number(days)) : says,
          Optional.of(ReportWords.address(standing)));
    }

    /** A missing report is late or not yet. */
    static String code(Standing standing) {
      return standing.isMissing() && standing.daysLate() > 0 ? "late" : standing.state().code();
    }

    private Cell sum(List<Standing> all, UnitId id) {
      long received = all.stream().filter(each -> !each.isMissing()).count();
      long approved =
          all.stream().filter(each -> each.state() instanceof ReportState.Approved).count();
      boolean late = all.stream().anyMatch(each -> each.isMissing() && each.daysLate() > 0);
      String code =
          approved == all.size()
              ? "approved"
              : received == all.size() ? "handed-in" : late ? "late" : "missing";
      return new Cell(
          code,
          words.number(received) + "/" + words.number(all.size()),
          "",
          words.say(
              "approval.sum",
              words.number(received),
              words.number(all.size()),
              words.number(approved)),
          Optional.of(
              Address.of("/reports-due")
                  .with("form", all.getFirst().grid().form().id())
                  .with("unit", id.toString())
                  .toString()));
    }
  }
}
