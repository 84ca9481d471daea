package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Piece.Share;

/** Figures of the units of one map, as figures of the units of another. */
public record Restatement(List<Row> rows, Totals totals) {
  public Restatement {
    rows = List.copyOf(rows);
  }

  /** A figure and the unit it is of. */
  public record Value(UnitId unit, BigDecimal value) {}

  /**
   * What is wanted.
   *
   * @param level the level of the result; empty for that of each value
   */
  public record Target(LocalDate day, Optional<Level> level, Piece.Method method) {}

  /** How good a restated figure is. */
  public enum Status {
    WHOLE,
    ESTIMATE,
    /** Part of it cannot be known: there is no figure. */
    UNKNOWN
  }

  /**
   * One unit of the wanted map.
   *
   * @param value empty when the status is unknown
   * @param known what is known to lie in the unit, which is all of it unless the status is unknown
   */
  public record Row(UnitId unit, Optional<BigDecimal> value, BigDecimal known, Status status) {}

  /**
   * What became of all figures together; given = whole + estimated + not restated.
   *
   * @param pieces into how many pieces the given units were divided
   */
  public record Totals(
      BigDecimal given,
      BigDecimal whole,
      BigDecimal estimated,
      BigDecimal notRestated,
      Pieces pieces) {
    /** The sentence beside the result. */
    public Label sentence(Labels labels) {
      return new Label(sentence(labels, Language.VI), sentence(labels, Language.EN));
    }

    private String sentence(Labels labels, Language language) {
      String all = given.toPlainString();
      if (pieces.withoutShare > 0) {
        return labels.text(
            language,
            "territory.restated.partly",
            Long.toString(pieces.withoutShare),
            Long.toString(pieces.all),
            notRestated.toPlainString(),
            all);
      }
      return estimated.signum() == 0
          ? labels.text(language, "territory.restated.all", all)
          : labels.text(language, "territory.restated.estimated", estimated.toPlainString(), all);
    }
  }

  /**
   * Pieces into which the given units were divided.
   *
   * @param withoutShare those of which nobody says how much they hold
   */
  public record Pieces(long all, long withoutShare) {}

  /**
   * Restates figures.
   *
   * @throws IllegalArgumentException when a unit cannot be restated to that day and level at all
   */
  public static Restatement of(Territory territory, List<Value> values, Target target) {
    var sums = new TreeMap<UnitId, Sum>();
    var tally = new Tally();
    for (Value value : values) {
      Level level = target.level().orElse(value.unit().level());
      List<Piece> pieces = territory.restate(value.unit(), target.day(), level, target.method());
      tally.count(territory, value, pieces, target.day());
      for (Piece piece : pieces) {
        sums.computeIfAbsent(piece.unit(), _ -> new Sum()).add(value.value(), piece.share());
      }
    }
    var rows = new ArrayList<Row>();
    sums.forEach((unit, sum) -> rows.add(sum.row(unit)));
    return new Restatement(rows, tally.totals());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** How much of a value came to lie in one piece. */
  private static BigDecimal part(BigDecimal value, Share share) {
    return switch (share) {
      case Share.Whole() -> value;
      case Share.Official(BigDecimal of, String _) -> value.multiply(of);
      case Share.Chosen(BigDecimal of, Piece.Method _) -> value.multiply(of);
      case Share.Unknown() -> BigDecimal.ZERO;
    };
  }

  private static final class Sum {
    private BigDecimal known = BigDecimal.ZERO;
    private Status status = Status.WHOLE;

    void add(BigDecimal value, Share share) {
      known = known.add(part(value, share));
      Status worse =
          switch (share) {
            case Share.Whole() -> Status.WHOLE;
            case Share.Official(BigDecimal _, String _) -> Status.ESTIMATE;
            case Share.Chosen(BigDecimal _, Piece.Method _) -> Status.ESTIMATE;
            case Share.Unknown() -> Status.UNKNOWN;
          };
      status = worse.compareTo(status) > 0 ? worse : status;
    }

    Row row(UnitId unit) {
      BigDecimal sum = plain(known);
      return new Row(
          unit, status == Status.UNKNOWN ? Optional.empty() : Optional.of(sum), sum, status);
    }
  }

  private static final class Tally {
    private BigDecimal given = BigDecimal.ZERO;
    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal estimated = BigDecimal.ZERO;
    private long all;
    private long withoutShare;

    void count(Territory territory, Value value, List<Piece> pieces, LocalDate day) {
      given = given.add(value.value());
      for (Piece piece : pieces) {
        BigDecimal part = part(value.value(), piece.share());
        if (piece.share() instanceof Share.Whole) {
          whole = whole.add(part);
        } else {
          estimated = estimated.add(part);
        }
        withoutShare += piece.share() instanceof Share.Unknown ? 1 : 0;
      }
      all += Math.max(officialPieces(territory, value.unit(), day), dividedInto(pieces));
    }

    private static long dividedInto(List<Piece> pieces) {
      return pieces.stream().anyMatch(piece -> !(piece.share() instanceof Share.Whole))
          ? pieces.size()
          : 0;
    }

    /** Pieces by decision, with those that are area only and carry nothing. */
    private static long officialPieces(Territory territory, UnitId unit, LocalDate day) {
      return territory.successions(unit).stream()
          .filter(Succession.Split.class::isInstance)
          .map(Succession.Split.class::cast)
          .filter(split -> split.from().equals(unit) && !split.on().isAfter(day))
          .mapToLong(split -> split.pieces().size())
          .sum();
    }

    Totals totals() {
      return new Totals(
          plain(given),
          plain(whole),
          plain(estimated),
          plain(given.subtract(whole).subtract(estimated)),
          new Pieces(all, withoutShare));
    }
  }
}
