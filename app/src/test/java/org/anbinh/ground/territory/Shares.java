package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.util.List;
import org.anbinh.ground.territory.Piece.Share;

/** Arithmetic on the shares of pieces. */
final class Shares {
  private Shares() {}

  static BigDecimal of(Share share) {
    return switch (share) {
      case Share.Whole() -> BigDecimal.ONE;
      case Share.Official(BigDecimal of, String _) -> of;
      case Share.Chosen(BigDecimal of, Piece.Method _) -> of;
      case Share.Unknown() -> throw new AssertionError("an unknown share has no amount");
    };
  }

  static BigDecimal sum(List<Piece> pieces) {
    return pieces.stream().map(piece -> of(piece.share())).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
