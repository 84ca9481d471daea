package org.anbinh.figures.release;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;

/**
 * Who asks for releases.
 *
 * @param account sign-in name
 * @param roles codes of the roles they hold
 * @param makes whether they may make or publish releases about a unit
 */
public record Reader(String account, Set<String> roles, Predicate<UnitId> makes) {
  public Reader {
    roles = Set.copyOf(roles);
  }

  /** Somebody who is signed in. */
  public static Reader of(Actor actor, Membership membership) {
    Scope make = membership.scope(actor, Right.RELEASE_MAKE);
    Scope publish = membership.scope(actor, Right.RELEASE_PUBLISH);
    boolean operator = actor.proof() instanceof Proof.Operator;
    return new Reader(
        actor.getName(),
        actor.grants().stream().map(each -> each.role().code()).collect(Collectors.toSet()),
        unit -> operator || make.includes(unit) || publish.includes(unit));
  }

  /** Somebody without an account. */
  public static Reader stranger() {
    return new Reader("", Set.of(), _ -> false);
  }

  boolean isNamed(String who) {
    return who.equals("account:" + account)
        || (who.startsWith("role:") && roles.contains(who.substring("role:".length())));
  }
}
