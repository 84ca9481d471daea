package org.anbinh.ground.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;

/**
 * A role held by an account, for the subtree of a unit, during a span of days.
 *
 * @param agency code of the list {@code agency}; empty for all of them
 * @param by the sign-in name of who granted it
 * @param follows the grant it goes on from, when its unit went on in another
 */
public record Grant(
    UUID id,
    UUID account,
    Role role,
    UnitId unit,
    Optional<String> agency,
    Span effective,
    String reason,
    String by,
    Optional<UUID> follows) {
  /**
   * Whether a right of this grant reaches what belongs to an agency. The commune police act for the
   * police, and who acts for the police acts for all of them.
   */
  public boolean reaches(Right right, String owner) {
    Set<String> agencies = agencies(right);
    return agencies.isEmpty() || agencies.stream().anyMatch(each -> isSameHouse(each, owner));
  }

  /** The agencies to which a right of this grant is bound; empty for none. */
  public Set<String> agencies(Right right) {
    if (!role.bounded().contains(right)) {
      return Set.of();
    }
    return agency.map(Set::of).orElseGet(role::agencies);
  }

  /** Codes name an office after the house it belongs to: police-commune is of police. */
  static boolean isSameHouse(String one, String other) {
    return one.equals(other) || one.startsWith(other + "-") || other.startsWith(one + "-");
  }
}
