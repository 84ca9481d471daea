package org.anbinh.outlet.home.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.springframework.stereotype.Component;

/** Where units lie today, and why those that are no more do so. */
@Component
public final class Whereabouts {
  private static final int NAMED = 3;

  /** What stands before the names of units, folded. */
  private static final Set<String> KINDS =
      Set.of("tinh", "thanh pho", "quan", "huyen", "thi xa", "thi tran", "xa", "phuong", "dac khu");

  private final Territories territories;
  private final UnitNames names;

  Whereabouts(Territories territories, UnitNames names) {
    this.territories = territories;
    this.names = names;
  }

  /** Where a reader works, as the frame says it. */
  Here here(Visit visit, Words words) {
    Unit unit = chosen(visit);
    Optional<String> moved =
        visit.habits().former().flatMap(territories.current()::find).map(each -> why(each, words));
    return new Here(unit, names.written(unit, words.language()), moved);
  }

  /** The unit in which one lies on a day; the nation where none is known. */
  public Unit above(Unit unit, LocalDate day) {
    Territory territory = territories.current();
    return territory.parent(unit, day).orElseGet(territory::nation);
  }

  /**
   * The unit a reader works for: the one they chose, or while they chose none the first that they
   * hold a role for; the nation where neither stands today.
   */
  public Unit chosen(Visit visit) {
    Territory territory = territories.current();
    Stream<UnitId> held =
        visit.actor().stream().flatMap(actor -> actor.grants().stream()).map(Grant::unit);
    return Stream.concat(visit.habits().unit().stream(), held)
        .flatMap(unit -> territory.find(unit).stream())
        .filter(unit -> unit.span().covers(visit.today()))
        .findFirst()
        .orElseGet(territory::nation);
  }

  /**
   * The units that have the territory of a unit on a day: itself while it stands, its successors
   * after, and what became of the unit above where none took its place at its level.
   */
  public List<Unit> standing(Unit unit, LocalDate day) {
    if (unit.span().covers(day)) {
      return List.of(unit);
    }
    Territory territory = territories.current();
    List<Unit> followers =
        territory.successors(unit.id()).stream().filter(each -> each.span().covers(day)).toList();
    if (!followers.isEmpty() || unit.level() == Level.NATION) {
      return followers;
    }
    return unit.span()
        .until()
        .flatMap(until -> territory.parent(unit, until.minusDays(1)))
        .map(above -> standing(above, day))
        .orElse(List.of());
  }

  /**
   * The units a name means: those of the highest level that are called exactly so, of any day, else
   * all that come close. "Quảng Bình" means the province before the communes of that name.
   */
  public List<Unit> sought(String text, LocalDate day) {
    List<Unit> meant = names.meant(text, day);
    String bare = Folding.fold(text);
    List<Unit> called =
        meant.stream()
            .filter(unit -> isCalled(unit, bare))
            .sorted(Comparator.comparing(Unit::level))
            .toList();
    return called.isEmpty()
        ? meant
        : called.stream().filter(unit -> unit.level() == called.getFirst().level()).toList();
  }

  private static boolean isCalled(Unit unit, String bare) {
    String name = Folding.fold(unit.name().vi());
    return name.equals(bare)
        || (name.endsWith(" " + bare)
            && KINDS.contains(name.substring(0, name.length() - bare.length() - 1)));
  }

  /** The act by which a unit ended. */
  public Optional<Succession> end(UnitId unit) {
    return territories.current().successions(unit).stream()
        .filter(each -> each.before().contains(unit))
        .findFirst();
  }

  /** One sentence: what became of a unit that is no more, since when and by which act. */
  public String why(Unit unit, Words words) {
    List<Unit> now = standing(unit, LocalDate.now(Words.ZONE));
    String places =
        now.stream()
                .limit(NAMED)
                .map(each -> names.written(each, words.language()))
                .collect(Collectors.joining("; "))
            + (now.size() > NAMED ? " \u2026" : "");
    return end(unit.id())
        .map(end ->
            words.say(
                "frame.unit.moved",
                words.of(unit.name()),
                words.day(end.on()),
                places,
                end.decision()))
        .orElseGet(() -> words.say("frame.unit.moved-plain", words.of(unit.name()), places));
  }
}
