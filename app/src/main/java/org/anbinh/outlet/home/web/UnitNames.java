package org.anbinh.outlet.home.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.springframework.stereotype.Component;

/**
 * How units are written for people, and read again: a name with the unit above it and, for units
 * that are no more, their last day, so that one line names one unit.
 */
@Component
public final class UnitNames {
  private static final int MOST = 60;

  private final Territories territories;

  UnitNames(Territories territories) {
    this.territories = territories;
  }

  /** One line that names a unit. */
  public String written(Unit unit, Language language) {
    Territory territory = territories.current();
    LocalDate day = lastDay(unit);
    String above =
        unit.level() == Level.COMMUNE || unit.level() == Level.DISTRICT
            ? territory
                .ancestor(unit, Level.PROVINCE, day)
                .map(province -> ", " + province.name().in(language))
                .orElse("")
            : "";
    String ended = unit.span().until().isPresent() ? " (\u2192 " + Words.written(day) + ")" : "";
    return unit.name().in(language) + above + ended;
  }

  /** The name of a unit, or its identity where the territory does not know it. */
  public String name(UnitId id, Language language) {
    return territories
        .current()
        .find(id)
        .map(unit -> unit.name().in(language))
        .orElse(id.toString());
  }

  /** One line that names a unit by its identity. */
  public String written(UnitId id, Language language) {
    return territories
        .current()
        .find(id)
        .map(unit -> written(unit, language))
        .orElse(id.toString());
  }

  /**
   * The units a reader may mean: exactly one when the text is plain, several when it is not, none
   * when nothing is called so. Units that stood on the day come before others.
   */
  public List<Unit> meant(String text, LocalDate day) {
    Territory territory = territories.current();
    Optional<Unit> identified = identified(text.strip(), day);
    if (identified.isPresent()) {
      return List.of(identified.get());
    }
    int bracket = text.indexOf(" (");
    int comma = text.indexOf(',');
    int end = comma > 0 ? comma : bracket > 0 ? bracket : text.length();
    List<Unit> found = territory.search(text.substring(0, end), MOST);
    String folded = Folding.fold(text);
    List<Unit> exact = found.stream().filter(unit -> says(unit, folded)).toList();
    List<Unit> named =
        exact.isEmpty()
            ? found.stream().filter(unit -> isCalled(unit.name(), folded)).toList()
            : exact;
    List<Unit> close = named.isEmpty() ? found : named;
    List<Unit> standing = close.stream().filter(unit -> unit.span().covers(day)).toList();
    return standing.size() == 1 ? standing : close;
  }

  private Optional<Unit> identified(String text, LocalDate day) {
    Territory territory = territories.current();
    if (text.indexOf(':') > 0) {
      try {
        return territory.find(UnitId.parse(text));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    if (territory.nation().code().equalsIgnoreCase(text)) {
      return Optional.of(territory.nation());
    }
    return switch (text.length()) {
      case 2 -> territory.find(Level.PROVINCE, text, day);
      case 3 -> territory.find(Level.DISTRICT, text, day);
      case 5 -> territory.find(Level.COMMUNE, text, day);
      default -> Optional.empty();
    };
  }

  private boolean says(Unit unit, String folded) {
    return Folding.fold(written(unit, Language.VI)).equals(folded)
        || Folding.fold(written(unit, Language.EN)).equals(folded);
  }

  private static boolean isCalled(Label name, String folded) {
    return Folding.fold(name.vi()).equals(folded) || Folding.fold(name.en()).equals(folded);
  }

  private static LocalDate lastDay(Unit unit) {
    return unit.span()
        .until()
        .map(until -> until.minusDays(1))
        .or(() -> unit.span().from())
        .orElse(LocalDate.of(2025, 7, 1));
  }
}
