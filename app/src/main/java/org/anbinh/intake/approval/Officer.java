package org.anbinh.intake.approval;

import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.audit.Event.Source;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;

/**
 * Who does something with reports, and with which they may.
 *
 * @param name the sign-in name under which it is recorded
 * @param source who and from where, for the audit log
 */
public record Officer(String name, Reach reach, Source source) {
  /** What somebody may do. */
  public interface Reach {
    /** Whether they may act for a body of a unit that owes reports. */
    boolean handsIn(UnitId unit, String body);

    /** Whether they stand on that level of a ladder, above that unit. */
    boolean checks(UnitId unit, Ladder.Rung rung);
  }

  /** Somebody who is signed in, by the roles they hold. */
  public static Officer of(Actor actor, Origin origin, Territory territory) {
    return new Officer(
        actor.getName(), new GrantedReach(actor, territory), origin.source(actor.getName()));
  }

  /** Somebody who may do everything; the rule of four eyes holds for them too. */
  public static Officer unlimited(String name) {
    return new Officer(
        name,
        new Reach() {
          @Override
          public boolean handsIn(UnitId unit, String body) {
            return true;
          }

          @Override
          public boolean checks(UnitId unit, Ladder.Rung rung) {
            return true;
          }
        },
        new Source(name, "", ""));
  }
}
