package org.anbinh.outlet.demonstration.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Spot;

/** Where a case is found, on which route and by whom. */
final class Scene {
  private static final String[] OVERSEAS = {"DE", "NL", "US", "CA", "AU", "FR", "TH", "MM"};

  private final Geography geography;

  Scene(Geography geography) {
    this.geography = geography;
  }

  /** What surrounds a case. */
  record Setting(
      Spot spot,
      Optional<LocalDate> communeEnds,
      String route,
      String agency,
      Optional<String> origin,
      Optional<String> destination) {

    /** The last day on which a step may be dated: its commune must still be there. */
    LocalDate lastDay(LocalDate last) {
      return communeEnds
          .map(end -> end.minusDays(1))
          .filter(day -> day.isBefore(last))
          .orElse(last);
    }
  }

  Setting set(String province, LocalDate day, String offence, Chance chance) {
    boolean moved = offence.equals("250") || offence.equals("253");
    if (chance.happens(moved ? 0.75 : 0.10)) {
      Optional<Spot> border = geography.border(province, day, chance);
      if (border.isPresent()) {
        return onBorder(border.get(), chance);
      }
    }
    Spot spot = geography.inland(province, day, chance);
    String route = route(province, day, moved, chance);
    Optional<String> origin =
        route.equals("air") || route.equals("post")
            ? Optional.of(OVERSEAS[chance.below(OVERSEAS.length)])
            : Optional.empty();
    return new Setting(
        spot,
        geography.end(spot.commune()),
        route,
        agency(route, day, chance),
        origin,
        origin.map(_ -> "VN"));
  }

  /** The unit whose agency detects a case: what stands in its name. */
  UnitId detectedBy(Setting setting, String province, LocalDate day) {
    return switch (setting.agency()) {
      case "police-ministry" -> geography.nation();
      case "police-district" -> geography.district(setting.spot().commune(), day);
      case "police-commune" -> setting.spot().commune();
      default -> geography.province(province, day);
    };
  }

  private Setting onBorder(Spot spot, Chance chance) {
    Optional<String> country = spot.borderCountry();
    boolean onward = country.filter("CN"::equals).isPresent();
    String agency =
        switch (chance.pick(0.55, 0.15, 0.20, 0.10)) {
          case 0 -> "border-guard";
          case 1 -> "customs";
          case 2 -> "police-province";
          default -> "police-commune";
        };
    return new Setting(
        spot,
        geography.end(spot.commune()),
        "land-border",
        agency,
        onward ? Optional.of(chance.happens(0.5) ? "LA" : "VN") : country,
        onward ? country : Optional.of(chance.happens(0.8) ? "VN" : "CN"));
  }

  private static String route(String province, LocalDate day, boolean moved, Chance chance) {
    boolean airport = province.equals("01") || province.equals("79") || province.equals("48");
    boolean port = province.equals("31") || province.equals("79") || province.equals("77");
    double online = 0.01 + 0.006 * (day.getYear() - 2014);
    return switch (chance.pick(
        1,
        online,
        airport ? (moved ? 0.5 : 0.02) : 0,
        port ? (moved ? 0.2 : 0.004) : 0.001,
        0.006)) {
      case 0 -> "inland";
      case 1 -> "cyberspace";
      case 2 -> "air";
      case 3 -> "sea";
      default -> "post";
    };
  }

  private static String agency(String route, LocalDate day, Chance chance) {
    return switch (route) {
      case "air", "post" -> chance.happens(0.6) ? "customs" : "police-province";
      case "sea" -> chance.happens(0.6) ? "coast-guard" : "border-guard";
      default -> police(day, chance);
    };
  }

  /** There are no district police after the reform. */
  private static String police(LocalDate day, Chance chance) {
    double district = day.isBefore(Geography.REFORM) ? 0.55 : 0;
    return switch (chance.pick(0.02, 0.23, district, 0.20 + (0.55 - district) / 2)) {
      case 0 -> "police-ministry";
      case 1 -> "police-province";
      case 2 -> "police-district";
      default -> "police-commune";
    };
  }
}
