package org.anbinh.register.territories;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.Loading;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.TerritoryTables;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;

/** The territories in the ledger, each made again from its tables. */
final class RememberedTerritories implements Territories.Recorded {
  private static final System.Logger LOG = System.getLogger("org.anbinh.territories");

  private final Ledger ledger;
  private final RegisterDescriptor<TerritoryTable> register;

  RememberedTerritories(Ledger ledger, RegisterDescriptor<TerritoryTable> register) {
    this.ledger = ledger;
    this.register = register;
  }

  @Override
  public SortedMap<Vintage, Territory> list() {
    try (var _ = Scoped.everything("everybody is shown the same territory")) {
      return remembered();
    }
  }

  private SortedMap<Vintage, Territory> remembered() {
    var territories = new TreeMap<Vintage, Territory>();
    var texts = new EnumMap<Table, String>(Table.class);
    recorded()
        .forEach((vintage, tables) -> {
          for (TerritoryTable table : tables) {
            Table.ofFile(table.file()).ifPresent(file -> texts.put(file, table.rows()));
          }
          territory(vintage, new TerritoryTables(texts))
              .ifPresent(territory -> territories.put(vintage, territory));
        });
    return territories;
  }

  /** Tables that a newer program no longer accepts must not keep the system from starting. */
  private static Optional<Territory> territory(Vintage vintage, TerritoryTables tables) {
    return switch (tables.load()) {
      case Loading.Loaded(Territory territory) -> Optional.of(territory);
      case Loading.Refused(List<Refusal> refusals) -> {
        LOG.log(
            System.Logger.Level.WARNING,
            "The territory of batch {0} does not hold together and is left out, the one before it"
                + " stays in force; import mended tables. First reason: {1}",
            Long.toString(vintage.batch()),
            refusals.getFirst());
        yield Optional.empty();
      }
    };
  }

  /** All tables, by the batch that recorded them. */
  private SortedMap<Vintage, List<TerritoryTable>> recorded() {
    var byBatch = new TreeMap<Vintage, List<TerritoryTable>>();
    for (Table table : Table.values()) {
      for (Entry entry : ledger.history(register.name(), TerritoryTable.subject(register, table))) {
        byBatch
            .computeIfAbsent(entry.recorded(), _ -> new java.util.ArrayList<>())
            .add((TerritoryTable) entry.content());
      }
    }
    return byBatch;
  }
}
