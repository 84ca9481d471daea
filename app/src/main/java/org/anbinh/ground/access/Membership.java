package org.anbinh.ground.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;

/**
 * Which grants hold on a day, and how far they reach. When a unit has ended, the grants for it go
 * on for what became of it, or lapse, as their roles say; either is recorded when it is first seen.
 */
public final class Membership {
  private static final String SYSTEM = "system";
  private static final int MOST_STEPS = 50;

  private final Grants grants;
  private final Territories territories;
  private final Map<String, Set<UnitId>> reaches = new ConcurrentHashMap<>();

  public Membership(Grants grants, Territories territories) {
    this.grants = grants;
    this.territories = territories;
  }

  /** The grants of an account that hold on a day. */
  public List<Grant> on(UUID account, LocalDate day) {
    for (int step = 0; step < MOST_STEPS; step++) {
      List<Grant> holding =
          grants.of(account).stream().filter(each -> each.effective().covers(day)).toList();
      List<Grant> ended = holding.stream().filter(each -> endOf(each, day).isPresent()).toList();
      if (ended.isEmpty()) {
        return holding;
      }
      ended.forEach(each -> goOn(each, endOf(each, day).orElseThrow()));
    }
    throw new IllegalStateException("The grants of " + account + " follow each other endlessly");
  }

  /** The day from which the unit of a grant was no more, where that has come. */
  private Optional<LocalDate> endOf(Grant grant, LocalDate day) {
    return territories
        .current()
        .find(grant.unit())
        .flatMap(unit -> unit.span().until())
        .filter(until -> !until.isAfter(day));
  }

  private void goOn(Grant grant, LocalDate ended) {
    var reasons = new ArrayList<String>();
    for (Succession each : territories.current().successions(grant.unit())) {
      if (each.on().equals(ended) && each.before().contains(grant.unit())) {
        follow(grant, each);
        reasons.add(each.decision());
      }
    }
    String why = String.join("; ", reasons);
    grants.end(grant.id(), ended, SYSTEM, why);
  }

  private void follow(Grant grant, Succession succession) {
    if (fate(grant.role(), succession) == Role.Fate.LAPSES) {
      return;
    }
    for (UnitId unit : succession.after()) {
      grants.add(
          new Grant(
              UUID.randomUUID(),
              grant.account(),
              grant.role(),
              unit,
              grant.agency(),
              new Span(Optional.of(later(grant, succession)), grant.effective().until()),
              grant.unit() + " → " + unit + ", " + succession.decision(),
              SYSTEM,
              Optional.of(grant.id())));
    }
  }

  /** A grant given after its unit had ended, on a map that did not know it yet, begins later. */
  private static LocalDate later(Grant grant, Succession succession) {
    return grant
        .effective()
        .from()
        .filter(from -> from.isAfter(succession.on()))
        .orElse(succession.on());
  }

  private static Role.Fate fate(Role role, Succession succession) {
    return switch (succession) {
      case Succession.Merge _ -> role.merged();
      case Succession.Split _ -> role.divided();
      case Succession.Transfer _, Succession.Rename _ -> Role.Fate.FOLLOWS;
      case Succession.Abolition _ -> Role.Fate.LAPSES;
    };
  }

  /** The units whose records somebody may see by a right. */
  public Scope scope(Actor actor, Right right) {
    if (actor.proof() instanceof Proof.Operator) {
      return new Scope.Everything();
    }
    var units = new HashSet<UnitId>();
    for (Grant grant : actor.may(right) ? actor.grantsOf(right) : List.<Grant>of()) {
      if (grant.unit().level() == Level.NATION) {
        return new Scope.Everything();
      }
      units.addAll(reach(grant.unit()));
    }
    return units.isEmpty() ? new Scope.Nothing() : new Scope.Within(units);
  }

  /** Whether somebody has a right for a unit. */
  public boolean may(Actor actor, Right right, UnitId unit) {
    return actor.may(right) && scope(actor, right).includes(unit);
  }

  /**
   * Goes no further without a right for a unit.
   *
   * @throws LackingRightException which the gate refuses and writes into the log
   */
  public void require(Actor actor, Right right, UnitId unit) {
    if (!may(actor, right, unit)) {
      throw LackingRightException.of(right, unit);
    }
  }

  /**
   * Whose records somebody may add by a right and correct by theirs, within the scope they have.
   */
  public Scope.Remit remit(Actor actor, Right right) {
    return actor.proof() instanceof Proof.Operator
        ? Scope.Remit.WHOLE
        : new Scope.Remit(posts(actor, right), posts(actor, Right.REGISTERS_CORRECT));
  }

  private List<Scope.Post> posts(Actor actor, Right right) {
    return actor.may(right)
        ? actor.grantsOf(right).stream()
            .map(each ->
                new Scope.Post(
                    each.unit().level() == Level.NATION
                        ? Optional.empty()
                        : Optional.of(reach(each.unit())),
                    each.agencies(right)))
            .toList()
        : List.of();
  }

  /** Every unit of the subtree on whatever day, predecessors included. */
  public Set<UnitId> reach(UnitId top) {
    Territory territory = territories.current();
    return reaches.computeIfAbsent(
        territory.fingerprint() + " " + top, _ -> Set.copyOf(walk(territory, top)));
  }

  private static Set<UnitId> walk(Territory territory, UnitId top) {
    var found = new HashMap<UnitId, Unit>();
    var days = new ArrayList<>(territory.changeDays());
    territory
        .find(top)
        .ifPresent(unit -> {
          found.put(top, unit);
          territory.predecessors(top).forEach(each -> found.put(each.id(), each));
        });
    for (Unit unit : List.copyOf(found.values())) {
      days.stream().filter(unit.span()::covers).forEach(day -> below(territory, unit, day, found));
      unit.span()
          .until()
          .map(day -> day.minusDays(1))
          .filter(unit.span()::covers)
          .ifPresent(day -> below(territory, unit, day, found));
    }
    for (Unit unit : List.copyOf(found.values())) {
      territory.predecessors(unit.id()).stream()
          .filter(each -> each.level().compareTo(top.level()) >= 0)
          .forEach(each -> found.put(each.id(), each));
    }
    return found.keySet();
  }

  private static void below(
      Territory territory, Unit unit, LocalDate day, Map<UnitId, Unit> found) {
    for (Level level : Level.values()) {
      if (level.compareTo(unit.level()) > 0) {
        territory.within(unit.id(), level, day).forEach(each -> found.put(each.id(), each));
      }
    }
  }
}
