package org.anbinh.ground.access;

import java.util.Set;
import org.anbinh.ground.rights.Right;

/**
 * What somebody is for: rights that are granted together.
 *
 * @param merged what becomes of a grant when its unit goes on in another one
 * @param divided what becomes of it when its unit is divided
 * @param secondFactor whether a password alone is too little for it
 */
public record Role(
    String code, Set<Right> rights, Fate merged, Fate divided, boolean secondFactor) {

  /** What becomes of a grant when its unit ends. */
  public enum Fate {
    /** It goes on for the successors. */
    FOLLOWS,
    /** It ends with the unit. */
    LAPSES
  }

  public Role {
    rights = Set.copyOf(rights);
  }
}
