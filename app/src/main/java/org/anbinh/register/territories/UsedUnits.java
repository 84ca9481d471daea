package org.anbinh.register.territories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.RawEntry;

/**
 * The units that standing entries name. A territory without one of them would take its figures off
 * every map without a word, so such tables are refused, naming unit and entries.
 */
final class UsedUnits {
  private static final int MOST = 20;
  private static final Pattern UNIT =
      Pattern.compile("\"((?:nation|province|district|commune):[^:\"]+:[0-9-]*)\"");

  private final Ledger ledger;
  private final String tables;

  /**
   * What the ledger holds.
   *
   * @param tables name of the register of territories, whose own entries use no unit
   */
  UsedUnits(Ledger ledger, String tables) {
    this.ledger = ledger;
    this.tables = tables;
  }

  /** An entry that names a unit. */
  private record Use(String register, String subject, int version) {}

  /**
   * A refusal for each unit in use that a territory does not know; none where it knows them all.
   */
  List<Refusal> missingFrom(Territory territory) {
    Map<String, Boolean> known = new HashMap<>();
    Map<String, List<Use>> missing = new TreeMap<>();
    try (var _ = Scoped.everything("a new territory is checked against every entry")) {
      ledger.readRaw(
          new Vintage(0),
          ledger.latest(),
          raw -> {
            if (!raw.register().equals(tables)) {
              for (String unit : units(raw)) {
                if (!known.computeIfAbsent(unit, each -> knows(territory, each))) {
                  missing
                      .computeIfAbsent(unit, _ -> new ArrayList<>())
                      .add(new Use(raw.register(), raw.subject(), raw.version()));
                }
              }
            }
          });
    }
    var refusals = new ArrayList<Refusal>();
    missing.forEach((unit, uses) -> {
      List<Use> standing = standing(uses);
      if (!standing.isEmpty() && refusals.size() < MOST) {
        refusals.add(refusal(unit, standing));
      }
    });
    return refusals;
  }

  private static List<String> units(RawEntry raw) {
    var units = new ArrayList<String>();
    units.add(raw.unit());
    Matcher matcher = UNIT.matcher(raw.content());
    while (matcher.find()) {
      String unit = Objects.requireNonNull(matcher.group(1));
      if (!units.contains(unit)) {
        units.add(unit);
      }
    }
    return units;
  }

  private static boolean knows(Territory territory, String unit) {
    try {
      return territory.find(UnitId.parse(unit)).isPresent();
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      return true; // words that only look like a unit
    }
  }

  /** What was corrected since is placed on the maps of its own vintages. */
  private List<Use> standing(List<Use> uses) {
    Map<String, List<String>> subjects = new TreeMap<>();
    uses.forEach(
        use -> subjects.computeIfAbsent(use.register(), _ -> new ArrayList<>()).add(use.subject()));
    Map<Use, Entry> current = new HashMap<>();
    subjects.forEach((register, all) ->
        ledger
            .currentOf(register, all)
            .forEach((subject, entry) ->
                current.put(new Use(register, subject, entry.version()), entry)));
    return uses.stream().filter(current::containsKey).toList();
  }

  private static Refusal refusal(String unit, List<Use> uses) {
    Use first = uses.getFirst();
    return new Refusal(
        Table.UNITS.file(),
        0,
        "unit-in-use",
        List.of(unit, Integer.toString(uses.size()), first.register() + " " + first.subject()));
  }
}
