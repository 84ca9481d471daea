package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Span;

/**
 * An administrative unit as a thing that exists for a span of days under one code, name and kind. A
 * re-typing (a commune becoming a ward) ends one and begins the next, linked by a succession.
 *
 * @param kind {@code tinh}, {@code thanh_pho_tw}, {@code huyen}, {@code xa}, {@code phuong}, {@code
 *     dac_khu} …
 * @param parentCode code of the unit above (whose identity depends on the day asked); empty for the
 *     nation
 * @param population heads, where a plausible figure is known; never to be summed upwards
 * @param areaKm2 square kilometres
 * @param place an inner point, WGS 84
 */
public record Unit(
    UnitId id,
    Label name,
    String kind,
    Optional<String> parentCode,
    Span span,
    OptionalLong population,
    Optional<BigDecimal> areaKm2,
    Optional<Place> place,
    String source) {

  /** Degrees, WGS 84. */
  public record Place(double latitude, double longitude) {}

  public Level level() {
    return id.level();
  }

  public String code() {
    return id.code();
  }
}
