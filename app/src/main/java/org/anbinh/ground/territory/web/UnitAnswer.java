package org.anbinh.ground.territory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Piece.Share;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.jspecify.annotations.Nullable;

/** A unit through time, as REST tells it. */
record UnitAnswer(
    String id,
    String code,
    String level,
    String kind,
    Label name,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Reference parent,
    @Nullable Long population,
    @Nullable BigDecimal areaKm2,
    Unit.@Nullable Place place,
    String source,
    List<Reference> predecessors,
    List<Reference> successors,
    List<Change> successions,
    List<Beside> neighbours,
    List<Border> border,
    List<Gate> gates) {

  /** A unit in few words. */
  record Reference(
      String id,
      String code,
      String level,
      String kind,
      Label name,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    static Reference of(Unit unit) {
      return new Reference(
          unit.id().toString(),
          unit.code(),
          Asked.word(unit.level()),
          unit.kind(),
          unit.name(),
          unit.span().from().orElse(null),
          unit.span().until().orElse(null));
    }
  }

  /** A succession; pieces where a unit was divided. */
  record Change(
      LocalDate on,
      String kind,
      String decision,
      List<String> before,
      List<String> after,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PieceOf> pieces) {}

  /** A piece of a divided unit; no share where none is official. */
  record PieceOf(String unit, @Nullable BigDecimal share) {}

  record Beside(Reference unit, double sharedKm) {}

  record Border(Reference unit, String country, double estimatedKm) {}

  record Gate(
      String code,
      String name,
      String country,
      String kind,
      String mode,
      String opposite,
      @Nullable String commune,
      String province,
      String source) {}

  static UnitAnswer of(Territory territory, Unit unit, LocalDate day) {
    UnitId id = unit.id();
    return new UnitAnswer(
        id.toString(),
        unit.code(),
        Asked.word(unit.level()),
        unit.kind(),
        unit.name(),
        unit.span().from().orElse(null),
        unit.span().until().orElse(null),
        territory.parent(unit, day).map(Reference::of).orElse(null),
        unit.population().isPresent() ? unit.population().getAsLong() : null,
        unit.areaKm2().orElse(null),
        unit.place().orElse(null),
        unit.source(),
        references(territory.predecessors(id)),
        references(territory.successors(id)),
        territory.successions(id).stream().map(UnitAnswer::change).toList(),
        unit.level() == Level.NATION ? List.of() : beside(territory, id),
        border(territory, id, day),
        territory.gates(id, day).stream().map(UnitAnswer::gate).toList());
  }

  private static List<Reference> references(List<Unit> units) {
    return units.stream().map(Reference::of).toList();
  }

  private static Change change(Succession succession) {
    return new Change(
        succession.on(),
        kind(succession),
        succession.decision(),
        written(succession.before()),
        written(succession.after()),
        succession instanceof Succession.Split split
            ? split.pieces().stream().map(UnitAnswer::piece).toList()
            : List.of());
  }

  private static String kind(Succession succession) {
    return switch (succession) {
      case Succession.Merge _ -> "merge";
      case Succession.Split _ -> "split";
      case Succession.Transfer _ -> "transfer";
      case Succession.Rename _ -> "rename";
      case Succession.Abolition _ -> "abolition";
    };
  }

  private static List<String> written(java.util.Set<UnitId> units) {
    return units.stream().sorted().map(UnitId::toString).toList();
  }

  private static PieceOf piece(Piece piece) {
    Optional<BigDecimal> share =
        switch (piece.share()) {
          case Share.Whole() -> Optional.of(BigDecimal.ONE);
          case Share.Official(BigDecimal of, String _) -> Optional.of(of);
          case Share.Chosen(BigDecimal of, Piece.Method _) -> Optional.of(of);
          case Share.Unknown() -> Optional.empty();
        };
    return new PieceOf(piece.unit().toString(), share.orElse(null));
  }

  private static List<Beside> beside(Territory territory, UnitId id) {
    return territory.neighbours(id).stream()
        .map(n -> new Beside(Reference.of(territory.get(n.unit())), n.sharedKm()))
        .toList();
  }

  private static List<Border> border(Territory territory, UnitId id, LocalDate day) {
    return territory.border(id, day).stream()
        .map(part ->
            new Border(
                Reference.of(territory.get(part.unit())), part.country(), part.estimatedKm()))
        .toList();
  }

  private static Gate gate(Territory.BorderGate gate) {
    return new Gate(
        gate.code(),
        gate.name(),
        gate.country(),
        gate.kind(),
        gate.mode(),
        gate.opposite(),
        gate.commune().map(UnitId::toString).orElse(null),
        gate.province().toString(),
        gate.source());
  }
}
