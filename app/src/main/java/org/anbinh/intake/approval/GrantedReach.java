package org.anbinh.intake.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/**
 * What somebody may do by the roles they hold: act for every unit within the unit of a grant, and
 * stand on the level of a ladder only by a grant for a unit of just that level, so that the nation
 * does not check in place of a province.
 */
record GrantedReach(Actor actor, Territory territory) implements Officer.Reach {
  @Override
  public boolean handsIn(UnitId unit, String body) {
    return grants(Right.REPORTS_SUBMIT).stream()
        .filter(each -> each.reaches(Right.REPORTS_SUBMIT, body))
        .anyMatch(each -> holds(each.unit(), unit));
  }

  @Override
  public boolean checks(UnitId unit, Ladder.Rung rung) {
    return grants(Right.REPORTS_CHECK).stream()
        .filter(each -> each.unit().level().name().equalsIgnoreCase(rung.level()))
        .filter(each -> each.reaches(Right.REPORTS_CHECK, rung.body()))
        .anyMatch(each -> holds(each.unit(), unit));
  }

  private List<Grant> grants(Right right) {
    return actor.may(right) ? actor.grantsOf(right) : List.of();
  }

  /**
   * Whether a unit lies, or lay on its last day, within another or one that the other came from.
   */
  private boolean holds(UnitId holder, UnitId unit) {
    if (holder.level() == Level.NATION || holder.equals(unit)) {
      return true;
    }
    Set<UnitId> holders = before(holder);
    return holders.contains(unit)
        || territory
            .find(unit)
            .filter(it -> it.level().compareTo(holder.level()) > 0)
            .flatMap(it -> territory.ancestor(it, holder.level(), lastDay(it)))
            .map(Unit::id)
            .filter(holders::contains)
            .isPresent();
  }

  private Set<UnitId> before(UnitId unit) {
    var all = new HashSet<UnitId>();
    all.add(unit);
    for (Unit each : territory.predecessors(unit)) {
      all.addAll(before(each.id()));
    }
    return all;
  }

  private static java.time.LocalDate lastDay(Unit unit) {
    return unit.span()
        .until()
        .map(until -> until.minusDays(1))
        .orElseGet(() -> java.time.LocalDate.of(8999, 1, 1));
  }
}
