package org.anbinh.ground.territory;

import java.util.EnumMap;
import java.util.List;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.TerritoryTables.Table;

/** Small territories, written as the few cells that matter. */
final class Tables {
  private static final String UNITS =
      "code,name,name_en,level,kind,parent_code,valid_from,valid_to,population,area_km2,lat,lon,source\n"
          + "XX,Nước,Nation,nation,quoc_gia,,,,,,,,\n";
  private static final String CHANGES =
      "effective_date,decision,level,old_code,new_code,kind,share,note,source\n";

  private final StringBuilder units = new StringBuilder(UNITS);
  private final StringBuilder changes = new StringBuilder(CHANGES);
  private final EnumMap<Table, String> others = new EnumMap<>(Table.class);

  /** A unit: level, code, parent, first day and day of its end. */
  Tables unit(String level, String code, String parent, String from, String until) {
    return unitRow(
        "%s,Đơn vị %s,Unit %s,%s,xa,%s,%s,%s,,,,,"
            .formatted(code, code, code, level, parent, from, until));
  }

  Tables unitRow(String row) {
    units.append(row).append('\n');
    return this;
  }

  /** A change: day, levels, codes, kind and share. */
  Tables change(String row) {
    List<String> cells = List.of(row.split(",", -1));
    return changeRow(
        "%s,D1,%s,%s,%s,%s,%s,,"
            .formatted(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5)));
  }

  Tables changeRow(String row) {
    changes.append(row).append('\n');
    return this;
  }

  Tables with(Table table, String text) {
    others.put(table, text);
    return this;
  }

  TerritoryTables tables() {
    var texts = new EnumMap<Table, String>(Table.class);
    texts.put(Table.UNITS, units.toString());
    texts.put(Table.CHANGES, changes.toString());
    texts.putAll(others);
    return new TerritoryTables(texts);
  }

  Territory territory() {
    return switch (tables().load()) {
      case Loading.Loaded(Territory territory) -> territory;
      case Loading.Refused(List<Refusal> refusals) ->
          throw new AssertionError("refused: " + refusals);
    };
  }
}
