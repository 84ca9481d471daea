package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All units through time, immutable. Asked by day: {@code on(day)} is the map of that day; a code
 * finds a unit only together with level and day.
 */
public interface Territory {
  /** The unit of that identity. */
  Unit get(UnitId id);

  Optional<Unit> find(UnitId id);

  /** The unit that bore a code on a day. */
  Optional<Unit> find(Level level, String code, LocalDate day);

  /** The one nation. */
  Unit nation();

  /** All units of all days. */
  List<Unit> all();

  /** The units of a level on a day, by code. */
  List<Unit> on(LocalDate day, Level level);

  /**
   * Units whose name contains the folded text, any day, current ones first; at most {@code most}.
   */
  List<Unit> search(String text, int most);

  /** The unit above, on a day on which this one exists (the nation above a province). */
  Optional<Unit> parent(Unit unit, LocalDate day);

  /** The ancestor at a level (or the unit itself), on a day on which it exists. */
  Optional<Unit> ancestor(Unit unit, Level level, LocalDate day);

  /** Units directly below on that day; communes are directly below provinces from 1 July 2025. */
  List<Unit> children(UnitId id, LocalDate day);

  /** All units of a level that lie in a unit on that day. */
  List<Unit> within(UnitId id, Level level, LocalDate day);

  /** Successions by which a unit began, and by which it ended. */
  List<Succession> successions(UnitId id);

  /** All successions on a day; the days of change are {@link #changeDays}. */
  List<Succession> successions(LocalDate day);

  /** Every day on which the map changed, oldest first. */
  List<LocalDate> changeDays();

  /** Direct predecessors and successors over any number of steps, nearest first. */
  List<Unit> predecessors(UnitId id);

  List<Unit> successors(UnitId id);

  /**
   * Where the figures of a unit lie on the map of another day at a level (its own level or a higher
   * one). Pieces that come to lie in the same target are one, so a divided commune is still whole
   * at province level. Never empty.
   */
  List<Piece> restate(UnitId from, LocalDate to, Level level, Piece.Method method);

  /** Units that touch, with the length of the shared boundary in km. */
  List<Neighbour> neighbours(UnitId id);

  /** Land border of a unit or of the units in it, on a day. */
  List<BorderCommune> border(UnitId id, LocalDate day);

  /** Gates in a unit. */
  List<BorderGate> gates(UnitId id, LocalDate day);

  /** SHA-256 of the tables this territory was made from, hexadecimal. */
  String fingerprint();

  record Neighbour(UnitId unit, double sharedKm) {}

  /** A commune on the land border; the length is an estimate computed from shapes. */
  record BorderCommune(UnitId unit, String country, double estimatedKm) {}

  /**
   * A gate on the land border.
   *
   * @param kind international, main or secondary
   */
  record BorderGate(
      String code,
      String name,
      String country,
      String kind,
      String mode,
      String opposite,
      Optional<UnitId> commune,
      UnitId province,
      String source) {}
}
