package org.anbinh.ground.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.rights.Right;

/**
 * What a program presents in place of its owner.
 *
 * @param name what it is for
 * @param rights of its owner's that it has; it loses those that the owner loses
 * @param strong whether it was made after more than a password; otherwise it has nothing of roles
 *     for which a password is too little
 */
public record PersonalToken(
    UUID id,
    UUID account,
    String name,
    Set<Right> rights,
    boolean strong,
    Instant begun,
    Instant ends) {
  public PersonalToken {
    rights = Set.copyOf(rights);
  }
}
