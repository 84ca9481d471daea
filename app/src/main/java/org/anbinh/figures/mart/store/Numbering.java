package org.anbinh.figures.mart.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Series;
import org.anbinh.figures.mart.Source;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.ledger.entries.Entry;

/**
 * Gives what entries say its numbers, adding to the dictionaries where something is new. Made for
 * one transaction: what is new is written with it.
 */
final class Numbering {
  private final Dictionaries dictionaries;
  private final Registers registers;
  private final Catalogue catalogue;
  private final Periods periods;
  private final Territory territory;
  private final Map<String, Optional<FormGrid>> grids = new HashMap<>();
  private final Map<Source, List<Template>> templates = new HashMap<>();
  private final Map<Source, Map<CellKey, Series>> recorded = new HashMap<>();
  final List<Source> newSources = new ArrayList<>();
  final List<Series> newSeries = new ArrayList<>();
  final List<Dictionaries.Place> newPlaces = new ArrayList<>();
  final List<String> newMeasures = new ArrayList<>();

  /** The cells of an entry that many entries share, with their series. */
  private record Template(List<CellKey> cells, List<Series> series) {
    boolean fits(List<Statement> statements) {
      if (cells.size() != statements.size()) {
        return false;
      }
      for (int n = 0; n < cells.size(); n++) {
        CellKey mine = cells.get(n);
        CellKey other = statements.get(n).cell().key();
        if (!mine.measure().equals(other.measure()) || !mine.slice().equals(other.slice())) {
          return false;
        }
      }
      return true;
    }
  }

  Numbering(Dictionaries dictionaries, MartFile.World world) {
    this.dictionaries = dictionaries;
    this.registers = world.registers();
    this.catalogue = world.catalogue();
    this.periods = world.periods();
    this.territory = world.territories().current();
  }

  Source source(Entry entry) {
    String name = entry.content().form().orElse(entry.register());
    Source known = dictionaries.sources.get(name);
    if (known != null) {
      return known;
    }
    RegisterDescriptor<?> register = registers.get(entry.register());
    boolean form = entry.content().form().isPresent();
    boolean plural =
        register.fields().stream()
            .filter(Field::key)
            .anyMatch(field ->
                field.kind() != Field.Kind.UNIT
                    && field.kind() != Field.Kind.PERIOD
                    && field.kind() != Field.Kind.FORM);
    var source =
        new Source(
            dictionaries.sources.size() + 1,
            name,
            register.origin(),
            form,
            plural,
            ladder(form, name));
    dictionaries.sources.put(name, source);
    newSources.add(source);
    return source;
  }

  private Optional<LocalDate> ladder(boolean form, String name) {
    return form
        ? catalogue.findForm(name).flatMap(each -> each.ladder()).map(Ladder::since)
        : Optional.empty();
  }

  /** A report without cells says that there is nothing to report; a record may be retracted. */
  static boolean statesNothing(Source source, List<Statement> statements) {
    return source.origin() == Origin.RECORD
        ? statements.stream().noneMatch(each -> each.reading() instanceof Reading.Amount)
        : statements.isEmpty();
  }

  /** The grid of a form of the catalogue; none for others. */
  Optional<FormGrid> grid(String form) {
    return grids.computeIfAbsent(form, name -> FormGrid.find(catalogue, periods, name));
  }

  /** Whether a unit existed on a day. */
  boolean exists(UnitId unit, LocalDate day) {
    return territory.find(unit).filter(each -> each.span().covers(day)).isPresent();
  }

  int place(UnitId unit, Optional<UnitId> elsewhere) {
    var place = new Dictionaries.Place(unit, elsewhere);
    Integer known = dictionaries.places.get(place);
    if (known != null) {
      return known;
    }
    int number = dictionaries.places.size() + 1;
    dictionaries.places.put(place, number);
    newPlaces.add(place);
    return number;
  }

  /** The series of each statement of one entry, in their order. */
  List<Series> series(Source source, List<Statement> statements) {
    if (source.origin() == Origin.RECORD) {
      return alone(source, statements);
    }
    List<Template> known = templates.computeIfAbsent(source, each -> new ArrayList<>());
    for (int n = 0; n < known.size(); n++) {
      Template template = known.get(n);
      if (template.fits(statements)) {
        if (n > 0) {
          known.remove(n);
          known.addFirst(template);
        }
        return template.series();
      }
    }
    Template template = template(source, statements);
    known.addFirst(template);
    if (known.size() > 64) {
      known.removeLast();
    }
    return template.series();
  }

  private Template template(Source source, List<Statement> statements) {
    List<CellKey> cells = statements.stream().map(each -> each.cell().key()).toList();
    var company = new Company(cells, catalogue);
    var series = new ArrayList<Series>(cells.size());
    for (CellKey cell : cells) {
      series.add(
          number(
              new Series(
                  0,
                  cell.measure(),
                  cell.slice(),
                  source,
                  company.shapes(cell),
                  company.above(cell))));
    }
    return new Template(cells, series);
  }

  private List<Series> alone(Source source, List<Statement> statements) {
    Map<CellKey, Series> known = recorded.computeIfAbsent(source, each -> new HashMap<>());
    var series = new ArrayList<Series>(statements.size());
    for (Statement each : statements) {
      series.add(
          known.computeIfAbsent(
              each.cell().key(),
              cell ->
                  number(
                      new Series(
                          0, cell.measure(), cell.slice(), source, new TreeSet<>(), Set.of()))));
    }
    return series;
  }

  private Series number(Series one) {
    Dictionaries.SeriesKey key = Dictionaries.key(one);
    Series known = dictionaries.series.get(key);
    if (known != null) {
      return known;
    }
    var numbered =
        new Series(
            dictionaries.series.size() + 1,
            one.measure(),
            one.slice(),
            one.source(),
            one.shapes(),
            one.above());
    dictionaries.series.put(key, numbered);
    newSeries.add(numbered);
    if (!dictionaries.measures.containsKey(one.measure())) {
      dictionaries.measures.put(one.measure(), dictionaries.measures.size() + 1);
      newMeasures.add(one.measure());
    }
    return numbered;
  }
}
