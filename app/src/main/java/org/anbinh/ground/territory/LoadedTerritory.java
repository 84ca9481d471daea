package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A territory in memory, made from tables that hold together. */
final class LoadedTerritory implements Territory {
  private final UnitIndex index;
  private final Chains chains;
  private final DayMaps maps;
  private final Surroundings around;
  private final NameSearch names;
  private final List<Unit> all;
  private final String fingerprint;

  LoadedTerritory(
      UnitIndex index, Chains chains, Surroundings.Rows surroundings, String fingerprint) {
    this.index = index;
    this.chains = chains;
    this.fingerprint = fingerprint;
    maps = new DayMaps(index);
    around = new Surroundings(surroundings, this, chains);
    all = index.all().stream().sorted(Comparator.comparing(Unit::id)).toList();
    names = new NameSearch(all);
  }

  @Override
  public Unit get(UnitId id) {
    return index.get(id);
  }

  @Override
  public Optional<Unit> find(UnitId id) {
    return index.find(id);
  }

  @Override
  public Optional<Unit> find(Level level, String code, LocalDate day) {
    return index.find(level, code, day);
  }

  @Override
  public Unit nation() {
    return all.getFirst();
  }

  @Override
  public List<Unit> all() {
    return all;
  }

  @Override
  public List<Unit> on(LocalDate day, Level level) {
    return maps.on(day).at(level);
  }

  @Override
  public List<Unit> search(String text, int most) {
    return names.search(text, most);
  }

  @Override
  public Optional<Unit> parent(Unit unit, LocalDate day) {
    return maps.on(day).parent(unit.id());
  }

  @Override
  public Optional<Unit> ancestor(Unit unit, Level level, LocalDate day) {
    return maps.on(day).ancestor(unit, level);
  }

  @Override
  public List<Unit> children(UnitId id, LocalDate day) {
    return maps.on(day).children(id);
  }

  @Override
  public List<Unit> within(UnitId id, Level level, LocalDate day) {
    Unit unit = get(id);
    return unit.span().covers(day) ? maps.on(day).within(unit, level) : List.of();
  }

  @Override
  public List<Succession> successions(UnitId id) {
    return List.copyOf(chains.of(id));
  }

  @Override
  public List<Succession> successions(LocalDate day) {
    return List.copyOf(chains.on(day));
  }

  @Override
  public List<LocalDate> changeDays() {
    return maps.changeDays();
  }

  @Override
  public List<Unit> predecessors(UnitId id) {
    return units(chains.allBefore(id));
  }

  @Override
  public List<Unit> successors(UnitId id) {
    return units(chains.allAfter(id));
  }

  private List<Unit> units(Collection<UnitId> ids) {
    return ids.stream().map(index::get).toList();
  }

  @Override
  public List<Piece> restate(UnitId from, LocalDate to, Level level, Piece.Method method) {
    return new Tracing(index, chains, maps, new Tracing.Target(to, level, method)).pieces(from);
  }

  @Override
  public List<Neighbour> neighbours(UnitId id) {
    return around.neighbours(get(id));
  }

  @Override
  public List<BorderCommune> border(UnitId id, LocalDate day) {
    return around.border(get(id), day);
  }

  @Override
  public List<BorderGate> gates(UnitId id, LocalDate day) {
    return around.gates(get(id), day);
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }
}
