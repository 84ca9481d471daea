package org.anbinh.ground.access;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anbinh.ground.rights.Right;

/**
 * Who asks now.
 *
 * @param grants those in effect today
 * @param rights what may be done at all; a personal token may have fewer than its account
 * @param proof how it was shown who this is
 */
public record Actor(Account account, List<Grant> grants, Set<Right> rights, Proof proof)
    implements Principal {
  public Actor {
    grants = List.copyOf(grants);
    rights = Set.copyOf(rights);
  }

  /** Somebody with all the rights of the grants, as far as the proof is enough for them. */
  static Actor of(Account account, List<Grant> grants, Proof proof) {
    var rights = EnumSet.of(Right.PUBLIC, Right.SIGNED_IN);
    grants.stream()
        .filter(each -> proof.isStrong() || !each.role().secondFactor())
        .forEach(each -> rights.addAll(each.role().rights()));
    return new Actor(account, grants, rights, proof);
  }

  /** The sign-in name: the author of everything done. */
  @Override
  public String getName() {
    return account.name();
  }

  /** Whether a role is held that needs a second factor, and none was shown. */
  public boolean isHeldBack() {
    return !proof.isStrong() && grants.stream().anyMatch(each -> each.role().secondFactor());
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** Goes no further without a right. */
  public void require(Right right) {
    if (!may(right)) {
      throw LackingRightException.of(right);
    }
  }

  /** The grants from which a right comes. */
  public List<Grant> grantsOf(Right right) {
    return grants.stream().filter(each -> each.role().rights().contains(right)).toList();
  }
}
