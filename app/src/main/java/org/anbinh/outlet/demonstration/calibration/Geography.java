package org.anbinh.outlet.demonstration.calibration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/** The map of each day, as cases are scattered over it. */
public final class Geography {
  /** The day on which 10,035 communes became 3,321. */
  public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final double ADDRESS_TELLS = 0.6;

  private final Territory territory;
  private final Lineage lineage;
  private final Map<String, Province> oldest;
  private final List<Surge> surges = Surge.all();
  private final TreeMap<LocalDate, Atlas> atlases = new TreeMap<>();
  private final Map<UnitId, String> countries;

  public Geography(Territory territory) {
    this.territory = territory;
    lineage = new Lineage(territory);
    oldest =
        Tables.read("provinces").stream()
            .map(Province::of)
            .collect(Collectors.toMap(Province::code, province -> province));
    countries = countries();
  }

  private Map<UnitId, String> countries() {
    var found = new HashMap<UnitId, String>();
    LocalDate latest = territory.changeDays().getLast();
    territory
        .border(territory.nation().id(), latest)
        .forEach(border -> {
          UnitId id = border.unit();
          found.put(id, border.country());
          territory
              .predecessors(id)
              .forEach(unit -> found.putIfAbsent(unit.id(), border.country()));
          territory.successors(id).forEach(unit -> found.putIfAbsent(unit.id(), border.country()));
        });
    return found;
  }

  /** The provinces of a day with their weights, by code. */
  public List<Province> provinces(LocalDate day) {
    return List.copyOf(atlas(day).provinces().values());
  }

  /** The communes of a province on a day. */
  public List<Unit> communes(String province, LocalDate day) {
    return atlas(day).interior(province).communes();
  }

  /** The nation. */
  public UnitId nation() {
    return territory.nation().id();
  }

  /** The province that bears a code on a day. */
  public UnitId province(String code, LocalDate day) {
    return territory
        .find(Level.PROVINCE, code, day)
        .map(Unit::id)
        .orElseThrow(() -> new IllegalArgumentException("No province " + code + " on " + day));
  }

  /** The district in which a commune lay on a day. */
  public UnitId district(UnitId commune, LocalDate day) {
    return territory
        .ancestor(territory.get(commune), Level.DISTRICT, day)
        .map(Unit::id)
        .orElseThrow(() -> new IllegalArgumentException(commune + " has no district on " + day));
  }

  /** The day on which a commune ends, if it does. */
  public Optional<LocalDate> end(UnitId commune) {
    return territory.get(commune).span().until();
  }

  /** Somewhere in a province, on the map of the day. */
  public Spot inland(String province, LocalDate day, Chance chance) {
    Optional<Surge> surge =
        surges.stream()
            .filter(each -> each.province().equals(province) && each.window().covers(day))
            .findFirst();
    if (surge.isPresent() && chance.happens(surge.get().share())) {
      List<String> communes = surge.get().communes();
      String code = communes.get(chance.below(communes.size()));
      return spot(
          territory.find(Level.COMMUNE, code, day).orElseThrow().id(), chance, Optional.empty());
    }
    return spot(atlas(day).interior(province).pick(chance), chance, Optional.empty());
  }

  /** On the land border of a province, if it has one; at a gate now and then. */
  public Optional<Spot> border(String province, LocalDate day, Chance chance) {
    Atlas.Interior interior = atlas(day).interior(province);
    if (interior.border().isEmpty()) {
      return Optional.empty();
    }
    Unit commune = interior.border().get(chance.below(interior.border().size()));
    String country = Objects.requireNonNull(countries.get(commune.id()));
    List<Territory.BorderGate> gates =
        interior.gates().stream().filter(gate -> gate.country().equals(country)).toList();
    if (gates.isEmpty() || !chance.happens(0.3)) {
      return Optional.of(spot(commune.id(), chance, Optional.of(country)));
    }
    Territory.BorderGate gate = gates.get(chance.below(gates.size()));
    Spot spot = spot(commune.id(), chance, Optional.of(country));
    return Optional.of(
        new Spot(spot.commune(), spot.elsewhere(), spot.borderCountry(), Optional.of(gate.code())));
  }

  private Spot spot(UnitId commune, Chance chance, Optional<String> country) {
    Optional<UnitId> elsewhere =
        chance.happens(ADDRESS_TELLS) ? lineage.elsewhere(commune, chance) : Optional.empty();
    return new Spot(commune, elsewhere, country, Optional.empty());
  }

  private Atlas atlas(LocalDate day) {
    LocalDate since =
        territory.changeDays().stream()
            .filter(change -> !change.isAfter(day))
            .reduce((first, second) -> second)
            .orElse(LocalDate.MIN);
    return atlases.computeIfAbsent(since, _ -> draw(day));
  }

  private Atlas draw(LocalDate day) {
    var provinces = new LinkedHashMap<String, Province>();
    var interiors = new LinkedHashMap<String, Atlas.Interior>();
    for (Unit province : territory.on(day, Level.PROVINCE)) {
      provinces.put(province.code(), weight(province));
      List<Unit> communes =
          territory.within(province.id(), Level.COMMUNE, day).stream()
              .filter(unit -> unit.level() == Level.COMMUNE) // islands without communes are quiet
              .toList();
      interiors.put(
          province.code(),
          Atlas.Interior.of(
              communes,
              communes.stream().mapToDouble(unit -> lineage.heat(unit.id())).toArray(),
              communes.stream().filter(unit -> countries.containsKey(unit.id())).toList(),
              territory.gates(province.id(), day)));
    }
    return new Atlas(provinces, interiors);
  }

  private Province weight(Unit province) {
    return lineage.rootsOf(province.id()).stream()
        .map(root -> Objects.requireNonNull(oldest.get(root.code()), root.toString()))
        .reduce(Province::and)
        .orElseThrow()
        .coded(province.code());
  }
}
