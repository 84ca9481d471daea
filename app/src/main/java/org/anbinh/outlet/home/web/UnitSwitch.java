package org.anbinh.outlet.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Chooses the unit a reader works for, by any name it ever had. A name that means one unit leads
 * back at once; one that means several leads to a page on which to choose.
 */
@Controller
class UnitSwitch {
  private static final int LOOKED_AT = 60;
  private static final int SUGGESTED = 10;

  private final Pages pages;
  private final Territories territories;
  private final UnitNames names;
  private final Whereabouts whereabouts;

  UnitSwitch(Pages pages, Territories territories, UnitNames names, Whereabouts whereabouts) {
    this.pages = pages;
    this.territories = territories;
    this.names = names;
    this.whereabouts = whereabouts;
  }

  /**
   * A unit to choose.
   *
   * @param about what became of it, where it is no more
   */
  record Choice(String id, String name, String about) {}

  /** What was asked for, and what may be meant. */
  record Matter(String text, String back, List<Choice> choices) {}

  @Requires(Right.SIGNED_IN)
  @GetMapping("/switch")
  ResponseEntity<byte[]> choose(
      Visit visit,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "/") String back) {
    String safe = safe(back);
    List<Unit> meant = unit.isBlank() ? List.of() : whereabouts.sought(unit, visit.today());
    List<Unit> standing =
        meant.stream()
            .flatMap(each -> whereabouts.standing(each, visit.today()).stream())
            .distinct()
            .toList();
    if (standing.size() == 1) {
      return to(standing.getFirst(), meant, safe, request.isSecure());
    }
    return page(visit, unit, safe, meant.size() == 1 ? standing : meant);
  }

  private static ResponseEntity<byte[]> to(
      Unit unit, List<Unit> meant, String back, boolean secure) {
    Optional<Unit> former = meant.contains(unit) ? Optional.empty() : Optional.of(meant.getFirst());
    var address = UriComponentsBuilder.fromUriString(back);
    if (address.build().getQueryParams().containsKey("unit")) {
      address.replaceQueryParam("unit", unit.id().toString());
    }
    for (String place : List.of("page", "after", "vintage")) {
      address.replaceQueryParam(place);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(
            HttpHeaders.SET_COOKIE,
            Preferences.remember(unit.id(), former.map(Unit::id), secure).toArray(String[]::new))
        .location(URI.create(address.build().encode().toUriString()))
        .build();
  }

  private ResponseEntity<byte[]> page(Visit visit, String text, String back, List<Unit> units) {
    Words words = pages.words(visit);
    return pages.show(
        pages.frame(visit, Section.SEARCH, words.say("frame.unit.choose")),
        "switch.jte",
        new Matter(text, back, units.stream().map(unit -> choice(unit, words)).toList()));
  }

  /** Suggestions while a name is being typed, as options of a list box. */
  @Requires(Right.SIGNED_IN)
  @GetMapping("/switch/units")
  ResponseEntity<byte[]> suggest(Visit visit, @RequestParam(defaultValue = "") String text) {
    Words words = pages.words(visit);
    List<Choice> choices =
        text.isBlank()
            ? List.of(choice(territories.current().nation(), words))
            : suggested(text, visit).map(unit -> choice(unit, words)).toList();
    return pages.part(words, "options.jte", choices);
  }

  /** What the name means if it is sent as it stands comes first. */
  private Stream<Unit> suggested(String text, Visit visit) {
    return Stream.concat(
            whereabouts.sought(text, visit.today()).stream(),
            territories.current().search(text, LOOKED_AT).stream())
        .distinct()
        .limit(SUGGESTED);
  }

  private Choice choice(Unit unit, Words words) {
    String about = unit.span().until().isEmpty() ? "" : whereabouts.why(unit, words);
    return new Choice(unit.id().toString(), names.written(unit, words.language()), about);
  }

  /** Only an address of our own, however it is written. */
  static String safe(String back) {
    try {
      URI address = new URI(back);
      boolean ours =
          address.getScheme() == null
              && address.getRawAuthority() == null
              && back.startsWith("/")
              && !back.startsWith("//")
              && back.indexOf('\\') < 0
              && !back.startsWith("/switch");
      return ours ? back : "/";
    } catch (java.net.URISyntaxException e) {
      return "/";
    }
  }
}
