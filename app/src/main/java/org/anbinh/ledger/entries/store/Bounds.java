package org.anbinh.ledger.entries.store;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Sensitivity;

/**
 * What a limited scope adds to questions. The database would leave out what lies outside anyway;
 * said in the question, it is found by the index over units.
 */
final class Bounds {
  /** Whether anything follows is asked beyond the scope: a thing may have moved out of it. */
  static final String NOT_FOLLOWED = "not ledger.followed(e.register, e.subject, e.version, ?)";

  private Bounds() {}

  static boolean limited() {
    return Scoped.current() instanceof Scope.Within;
  }

  static void add(Conditions conditions, RegisterDescriptor<?> register) {
    units(register).ifPresent(units -> conditions.and("e.unit = any(?)", units));
  }

  /** The units a register's things are seen of; empty where nothing limits them. */
  static Optional<List<String>> units(RegisterDescriptor<?> register) {
    return Scoped.current() instanceof Scope.Within within
            && Sensitivity.of(register) != Sensitivity.OPEN
        ? Optional.of(within.units().stream().map(Object::toString).toList())
        : Optional.empty();
  }
}
