package org.anbinh.outlet.home.web.map;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Shapes;
import org.anbinh.outlet.maps.Sheet;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Maps of very many units, in two parts: what is drawn, which differs with the question, and the
 * outlines, which browsers keep.
 */
@Controller
class ShapePage {
  private static final Duration KEPT = Duration.ofDays(365);

  private final Pages pages;
  private final MapReader reader;
  private final MapRoom room;
  private final MapDrafting drafting;
  private final Shapes shapes;
  private final Territories territories;

  ShapePage(
      Pages pages,
      MapReader reader,
      MapRoom room,
      MapDrafting drafting,
      Shapes shapes,
      Territories territories) {
    this.pages = pages;
    this.reader = reader;
    this.room = room;
    this.drafting = drafting;
    this.shapes = shapes;
    this.territories = territories;
  }

  /** The drawing without outlines. */
  @Requires(Right.FIGURES_READ)
  @GetMapping("/map/drawing")
  ResponseEntity<byte[]> drawing(Visit visit, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    MapAsked asked = reader.read(visit, words, parameters);
    MapQuestion question =
        asked
            .question()
            .orElseThrow(() -> new IllegalArgumentException(asked.problems().toString()));
    return pages.part(
        words,
        "map/shapeless.jte",
        room.hang(question, asked.address(), words).drawing().orElseThrow());
  }

  /** Outlines by code. */
  @Requires(Right.FIGURES_READ)
  @GetMapping("/map/shapes")
  ResponseEntity<byte[]> shapes(
      @RequestParam String unit,
      @RequestParam String level,
      @RequestParam String day,
      @RequestParam(defaultValue = "") String v) {
    Sheet sheet = sheet(unit, level, day);
    String json =
        drafting.paths(sheet).entrySet().stream()
            .map(each -> "\"" + each.getKey().code() + "\":\"" + each.getValue() + "\"")
            .collect(Collectors.joining(",\n", "{", "}"));
    boolean asked = v.equals(MapDrafting.version(sheet));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(
            asked
                ? CacheControl.maxAge(KEPT).cachePublic().immutable()
                : CacheControl.noCache().cachePublic())
        .eTag(MapDrafting.version(sheet))
        .body(json.getBytes(StandardCharsets.UTF_8));
  }

  private Sheet sheet(String unit, String level, String day) {
    Territory territory = territories.current();
    Unit within =
        territory
            .find(UnitId.parse(unit))
            .orElseThrow(() -> new NoSuchElementException("There is no unit " + unit));
    try {
      return shapes.sheet(
          within, Level.valueOf(level.toUpperCase(Locale.ROOT)), LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + day + "\" is no day", e);
    }
  }
}
