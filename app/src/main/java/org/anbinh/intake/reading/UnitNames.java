package org.anbinh.intake.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/**
 * Units as people write them: by code, or by name with or without diacritics and with the units
 * above after a comma ({@code Xã Tân Lập, Tỉnh Sơn La}). Codes are re-used, so a day is always
 * asked. Safe for several threads.
 */
public final class UnitNames {
  private static final Pattern CHOICE = Pattern.compile("(VN|\\d{1,5})\\s+[·–—-]\\s+(.+)");
  private static final Pattern CODE = Pattern.compile("(?i)vn|\\d{1,6}");
  private static final String NAMED = " · ";
  private final Territory territory;
  private final UnitIndex index;
  private final UnitWords words;

  public UnitNames(Territory territory) {
    this.territory = territory;
    this.index = new UnitIndex(territory);
    this.words = new UnitWords(territory);
  }

  /**
   * What is asked for.
   *
   * @param levels the levels it may be of
   */
  public record Asked(Set<Level> levels, LocalDate day) {
    public Asked {
      levels = Set.copyOf(levels);
    }
  }

  /** The unit a text means on a day. */
  public Meaning<UnitId> read(String raw, Asked asked) {
    String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    if (text.indexOf(':') > 0) {
      return byIdentity(text, asked);
    }
    Matcher choice = CHOICE.matcher(text);
    if (choice.matches()) {
      return byCodeAndName(choice.group(1), choice.group(2), asked);
    }
    return CODE.matcher(text).matches()
        ? byCode(text.toUpperCase(Locale.ROOT), asked)
        : byName(text, asked);
  }

  /** The text of a drop-down's choice, which reads back as the unit. */
  public static String choice(Unit unit) {
    return unit.code() + " · " + unit.name().vi();
  }

  /** The name of a unit of another map and its identity, by which it reads back. */
  public static String named(Unit unit) {
    return unit.name().vi() + NAMED + unit.id();
  }

  private Meaning<UnitId> byIdentity(String text, Asked asked) {
    UnitId id;
    try {
      id = UnitId.parse(text);
    } catch (RuntimeException e) {
      return Meaning.unclear("unknown-unit", PlainText.shortened(text));
    }
    Optional<Unit> unit = territory.find(id);
    if (unit.isEmpty()) {
      return Meaning.unclear("unknown-unit", PlainText.shortened(text));
    }
    if (!index.fits(unit.get(), asked)) {
      return UnitWords.wrongLevel(text, unit.get(), asked);
    }
    return unit.get().span().covers(asked.day())
        ? Meaning.clear(id)
        : words.otherDay(text, List.of(unit.get()), asked);
  }

  private Meaning<UnitId> byCodeAndName(String code, String name, Asked asked) {
    Meaning<UnitId> found = byCode(code, asked);
    if (found instanceof Meaning.Clear<UnitId>(UnitId id)
        && !UnitIndex.answersTo(territory.get(id), Folding.fold(name.split(",", 2)[0]))) {
      return Meaning.unclear(
          "code-and-name-differ", code, name, words.described(territory.get(id), asked.day()));
    }
    return found;
  }

  private Meaning<UnitId> byCode(String code, Asked asked) {
    List<Unit> found = new ArrayList<>(1);
    for (Level level : Level.values()) {
      territory
          .find(level, code, asked.day())
          .filter(unit -> index.fits(unit, asked))
          .ifPresent(found::add);
    }
    if (found.size() == 1) {
      return Meaning.clear(found.getFirst().id());
    }
    if (found.size() > 1) {
      return words.ambiguous(code, found, asked);
    }
    List<Unit> sameCode =
        territory.all().stream().filter(unit -> unit.code().equals(code)).toList();
    List<Unit> otherDays =
        sameCode.stream().filter(unit -> asked.levels().contains(unit.level())).toList();
    if (!otherDays.isEmpty()) {
      return words.otherDay(code, otherDays, asked);
    }
    return sameCode.isEmpty()
        ? unknownCode(code, asked)
        : UnitWords.wrongLevel(code, onDayFirst(sameCode, asked.day()), asked);
  }

  /** Spreadsheets drop leading zeros: the code they may have stood before is offered, not taken. */
  private Meaning<UnitId> unknownCode(String code, Asked asked) {
    String offered =
        List.of("%2s", "%3s", "%5s").stream()
            .map(width -> width.formatted(code).replace(' ', '0'))
            .filter(padded -> !padded.equals(code))
            .flatMap(padded ->
                asked.levels().stream()
                    .flatMap(level -> territory.find(level, padded, asked.day()).stream()))
            .map(unit -> words.described(unit, asked.day()))
            .distinct()
            .collect(Collectors.joining("; "));
    return offered.isEmpty()
        ? Meaning.unclear("unknown-unit", code)
        : Meaning.unclear("unit-code-short", code, offered);
  }

  private static Unit onDayFirst(List<Unit> units, LocalDate day) {
    return units.stream()
        .filter(unit -> unit.span().covers(day))
        .findFirst()
        .orElse(units.getFirst());
  }

  private Meaning<UnitId> byName(String text, Asked asked) {
    String[] parts = text.split(",", -1);
    String name = Folding.fold(parts[0]);
    List<Unit> found = index.named(name, asked);
    List<Unit> placed =
        found.stream().filter(unit -> index.liesIn(unit, parts, asked.day())).toList();
    if (!found.isEmpty() && placed.isEmpty()) {
      return Meaning.unclear(
          "unit-not-there", PlainText.shortened(text), words.listed(found, asked));
    }
    if (placed.isEmpty()) {
      return unknownName(text, name, asked);
    }
    List<Unit> best =
        placed.size() > 1 ? UnitIndex.narrowed(placed, parts[0].strip(), name) : placed;
    return best.size() == 1
        ? Meaning.clear(best.getFirst().id())
        : words.ambiguous(text, best, asked);
  }

  private Meaning<UnitId> unknownName(String text, String name, Asked asked) {
    List<Unit> otherDays =
        UnitIndex.narrowed(index.namedEver(name, asked.levels()), text.split(",", 2)[0], name);
    if (!otherDays.isEmpty()) {
      return words.otherDay(text, otherDays, asked);
    }
    List<Unit> near = index.near(name, asked);
    return near.isEmpty()
        ? Meaning.unclear("unknown-unit", PlainText.shortened(text))
        : Meaning.unclear(
            "unknown-unit-near", PlainText.shortened(text), words.listed(near, asked));
  }

  /**
   * The unit of another map that a text means: one that shares ground with a place but does not
   * exist on its day.
   */
  public Meaning<UnitId> readElsewhere(String raw, Unit place) {
    String written = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    String text =
        written.substring(
            written.lastIndexOf(NAMED) < 0 ? 0 : written.lastIndexOf(NAMED) + NAMED.length());
    var related = new LinkedHashSet<Unit>(territory.successors(place.id()));
    related.addAll(territory.predecessors(place.id()));
    String folded = Folding.fold(text.split(",", 2)[0]);
    List<Unit> found =
        related.stream()
            .filter(unit ->
                unit.id().toString().equals(text)
                    || unit.code().equals(text)
                    || UnitIndex.answersTo(unit, folded))
            .toList();
    if (found.size() == 1) {
      return Meaning.clear(found.getFirst().id());
    }
    String choices =
        related.stream()
            .limit(5)
            .map(unit -> unit.id() + " " + unit.name().vi())
            .collect(Collectors.joining("; "));
    String shown = choices.isEmpty() ? "—" : choices;
    return found.isEmpty()
        ? Meaning.unclear("not-elsewhere", PlainText.shortened(text), place.name().vi(), shown)
        : Meaning.unclear("ambiguous-unit", PlainText.shortened(text), shown);
  }
}
