package org.anbinh.ground.access;

import java.util.Set;
import org.anbinh.ground.rights.Right;

/**
 * What somebody is for: rights that are granted together.
 *
 * @param merged what becomes of a grant when its unit goes on in another one
 * @param divided what becomes of it when its unit is divided
 * @param secondFactor whether a password alone is too little for it
 * @param agencies the agencies of which somebody may hold it; empty for any
 * @param bounded the rights that reach only what belongs to the agency of a grant
 */
public record Role(
    String code,
    Set<Right> rights,
    Fate merged,
    Fate divided,
    boolean secondFactor,
    Set<String> agencies,
    Set<Right> bounded) {

  /** What becomes of a grant when its unit ends. */
  public enum Fate {
    /** It goes on for the successors. */
    FOLLOWS,
    /** It ends with the unit. */
    LAPSES
  }

  public Role {
    rights = Set.copyOf(rights);
    agencies = Set.copyOf(agencies);
    bounded = Set.copyOf(bounded);
  }
}
