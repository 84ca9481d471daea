package org.anbinh.register.territories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.Loading;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.TerritoryTables;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/** Takes in tables of a territory: checks them whole, records what is new, puts it in force. */
public final class TerritoryImports {
  private final Ledger ledger;
  private final RegisterDescriptor<TerritoryTable> register;
  private final Territories territories;
  private final Clock clock;

  TerritoryImports(
      Ledger ledger,
      RegisterDescriptor<TerritoryTable> register,
      Territories territories,
      Clock clock) {
    this.ledger = ledger;
    this.register = register;
    this.territories = territories;
    this.clock = clock;
  }

  /** What came of an import. */
  public sealed interface Outcome {
    /** The tables hold together; nothing was recorded because nothing was meant to be. */
    record Checked(Territory territory) implements Outcome {}

    /** The tables are in force from this batch on. */
    record Recorded(Territory territory, Batch batch) implements Outcome {}

    /** They are in force already. */
    record Unchanged(Territory territory) implements Outcome {}

    /** They are refused, and nothing was recorded. */
    record Refused(List<Refusal> refusals) implements Outcome {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }
  }

  /** Checks tables without recording them. */
  public Outcome check(TerritoryTables tables) {
    return switch (tables.load()) {
      case Loading.Refused(List<Refusal> refusals) -> new Outcome.Refused(refusals);
      case Loading.Loaded(Territory territory) -> {
        List<Refusal> missing = missing(territory);
        yield missing.isEmpty() ? new Outcome.Checked(territory) : new Outcome.Refused(missing);
      }
    };
  }

  /** Checks tables and records them as one batch. */
  public Outcome take(TerritoryTables tables, String author) {
    return switch (tables.load()) {
      case Loading.Refused(List<Refusal> refusals) -> new Outcome.Refused(refusals);
      case Loading.Loaded(Territory territory) -> record(tables, territory, author);
    };
  }

  private List<Refusal> missing(Territory territory) {
    return new UsedUnits(ledger, register.name()).missingFrom(territory);
  }

  private Outcome record(TerritoryTables tables, Territory territory, String author) {
    if (territory.fingerprint().equals(territories.current().fingerprint())) {
      return new Outcome.Unchanged(territory);
    }
    List<Refusal> missing = missing(territory);
    if (!missing.isEmpty()) {
      return new Outcome.Refused(missing);
    }
    Map<Table, Entry> standing = standing();
    List<Draft> drafts = drafts(tables, territory, standing);
    int follows = standing.values().stream().mapToInt(Entry::version).sum();
    var submission = new SubmissionId("territory:" + territory.fingerprint() + ":" + follows);
    Batch batch = ledger.record(submission, author, drafts.stream());
    territories.replace(new Vintage(batch.number()), territory);
    return new Outcome.Recorded(territory, batch);
  }

  private List<Draft> drafts(
      TerritoryTables tables, Territory territory, Map<Table, Entry> standing) {
    var drafts = new ArrayList<Draft>();
    for (Table table : Table.values()) {
      Optional<Entry> before = Optional.ofNullable(standing.get(table));
      String rows = tables.text(table);
      if (before.map(TerritoryImports::rows).filter(rows::equals).isEmpty()) {
        int follows = before.map(Entry::version).orElse(0);
        drafts.add(new Draft(content(table, territory, rows), follows, "import"));
      }
    }
    return drafts;
  }

  private static String rows(Entry entry) {
    return ((TerritoryTable) entry.content()).rows();
  }

  private TerritoryTable content(Table table, Territory territory, String rows) {
    return new TerritoryTable(table.file(), territory.nation().id(), LocalDate.now(clock), rows);
  }

  private Map<Table, Entry> standing() {
    var standing = new EnumMap<Table, Entry>(Table.class);
    var subjects = new EnumMap<Table, String>(Table.class);
    for (Table table : Table.values()) {
      subjects.put(table, TerritoryTable.subject(register, table));
    }
    Map<String, Entry> current = ledger.currentOf(register.name(), subjects.values());
    subjects.forEach((table, subject) ->
        Optional.ofNullable(current.get(subject)).ifPresent(e -> standing.put(table, e)));
    return standing;
  }
}
