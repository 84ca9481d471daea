package org.anbinh.outlet.home.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.springframework.stereotype.Component;

/** Who hands reports in late, how often and by how long, unit by unit. */
@Component
public class Lateness {
  /** How many periods are looked back on. */
  public static final int PERIODS = 12;

  private final Standings standings;

  Lateness(Standings standings) {
    this.standings = standings;
  }

  /**
   * The reports that a unit, or the units in it, owed.
   *
   * @param owed how many, of the last periods that have ended
   * @param late how many came after their day, or are missing after it
   * @param missing how many of these have not come
   * @param days by how many days together
   * @param longest by how many days at most
   */
  public record Told(Unit unit, long owed, long late, long missing, long days, long longest) {
    static Told of(Unit unit, List<Standing> all) {
      List<Standing> late = all.stream().filter(each -> each.daysLate() > 0).toList();
      return new Told(
          unit,
          all.size(),
          late.size(),
          late.stream().filter(Standing::isMissing).count(),
          late.stream().mapToLong(Standing::daysLate).sum(),
          late.stream().mapToLong(Standing::daysLate).max().orElse(0));
    }
  }

  /** The forms whose reports have a day, the one asked of the smallest units first. */
  public List<FormGrid> forms(LocalDate today) {
    return standings.forms(today).stream()
        .sorted((one, other) -> other.level().compareTo(one.level()))
        .toList();
  }

  /** The form of an identity, where its reports have a day. */
  public Optional<FormGrid> form(String id, LocalDate today) {
    return standings.form(id, today);
  }

  /** The reports owed within a unit that the reader may see, all together. */
  public Told whole(FormGrid form, Unit within, LocalDate today) {
    return Told.of(within, all(form, within, today));
  }

  /** The same by the units of a level, which is that of the form or one above it. */
  public List<Told> by(Level level, FormGrid form, Unit within, LocalDate today) {
    Map<Unit, List<Standing>> byUnit = new LinkedHashMap<>();
    for (Standing each : all(form, within, today)) {
      Optional<Unit> unit =
          each.unit().level() == level
              ? Optional.of(each.unit())
              : standings.above(each.unit(), level, today);
      unit.ifPresent(known -> byUnit.computeIfAbsent(known, _ -> new ArrayList<>()).add(each));
    }
    return byUnit.entrySet().stream().map(each -> Told.of(each.getKey(), each.getValue())).toList();
  }

  private List<Standing> all(FormGrid form, Unit within, LocalDate today) {
    return standings.all(
        form, standings.shown(within, form, today), Standings.periods(form, PERIODS, today), today);
  }
}
