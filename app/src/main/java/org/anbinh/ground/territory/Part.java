package org.anbinh.ground.territory;

import java.math.BigDecimal;
import org.anbinh.ground.territory.Piece.Method;
import org.anbinh.ground.territory.Piece.Share;

/**
 * How much of a unit came to lie somewhere while it is being traced.
 *
 * @param method how it was divided where the user chose; {@code REFUSE} where nobody had to choose
 */
record Part(BigDecimal of, boolean known, String decision, Method method) {
  static final Part WHOLE = new Part(BigDecimal.ONE, true, "", Method.REFUSE);
  static final Part UNKNOWN = new Part(BigDecimal.ZERO, false, "", Method.REFUSE);

  static Part official(BigDecimal of, String decision) {
    return new Part(of, true, decision, Method.REFUSE);
  }

  static Part chosen(BigDecimal of, Method method) {
    return new Part(of, true, "", method);
  }

  /** A part of this part; of nothing, nothing. */
  Part times(Part other) {
    if (isNothing()) {
      return this;
    }
    return known && other.known
        ? new Part(of.multiply(other.of), true, either(decision, other.decision), by(other))
        : UNKNOWN;
  }

  Part plus(Part other) {
    return known && other.known
        ? new Part(of.add(other.of), true, either(decision, other.decision), by(other))
        : UNKNOWN;
  }

  private static String either(String one, String other) {
    return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + "; " + other;
  }

  private Method by(Part other) {
    return method == Method.REFUSE ? other.method : method;
  }

  boolean isNothing() {
    return known && of.signum() == 0;
  }

  Share share() {
    if (!known) {
      return new Share.Unknown();
    }
    if (method != Method.REFUSE) {
      return new Share.Chosen(of, method);
    }
    return of.compareTo(BigDecimal.ONE) == 0 ? new Share.Whole() : new Share.Official(of, decision);
  }
}
