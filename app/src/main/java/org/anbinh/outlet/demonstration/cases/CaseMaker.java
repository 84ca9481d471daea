package org.anbinh.outlet.demonstration.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Offences;
import org.anbinh.outlet.demonstration.calibration.Season;
import org.anbinh.register.cases.DrugCase;

/** Makes the cases of a province in a half-month, each for itself, as its plan says. */
final class CaseMaker {
  private final Season season;
  private final Scene scene;

  CaseMaker(Geography geography, Season season) {
    this.season = season;
    this.scene = new Scene(geography);
  }

  /** The cases of a plan in the order of their days. */
  List<DrugCase> make(CellPlan plan) {
    Chance chance = Chance.of(plan.name("cases"));
    List<List<DrugCase.Seizure>> seizures = new Seizures(plan, chance).divide();
    var parts = new Parts(plan, seizures, new Crowd(plan, chance), chance);
    LocalDate[] days = days(plan, chance);
    var cases = new ArrayList<DrugCase>(plan.cases());
    for (int i = 0; i < plan.cases(); i++) {
      cases.add(one(parts, i, days[i]));
    }
    return cases;
  }

  /** What the cases of a plan are put together from. */
  private record Parts(
      CellPlan plan, List<List<DrugCase.Seizure>> seizures, Crowd crowd, Chance chance) {}

  private LocalDate[] days(CellPlan plan, Chance chance) {
    double[] weights = season.weights(plan.half());
    LocalDate[] days = new LocalDate[plan.cases()];
    for (int i = 0; i < days.length; i++) {
      days[i] = plan.half().from().plusDays(chance.pick(weights));
    }
    java.util.Arrays.sort(days);
    return days;
  }

  private DrugCase one(Parts parts, int place, LocalDate day) {
    CellPlan plan = parts.plan();
    Chance chance = parts.chance();
    Haul haul = plan.hauls().get(place);
    String offence = offence(haul, day, chance);
    Scene.Setting setting = scene.set(plan.province(), day, offence, chance);
    int persons = parts.crowd().persons(place);
    boolean armed = chance.happens(offence.equals("250") ? 0.02 : 0.005);
    return new DrugCase(
        number(plan, place),
        setting.agency(),
        scene.detectedBy(setting, plan.province(), day),
        setting.spot().commune(),
        day,
        setting.route(),
        offence,
        setting.spot().elsewhere(),
        setting.spot().borderCountry(),
        setting.spot().gate(),
        setting.origin(),
        setting.destination(),
        persons > 2 && chance.happens(0.35),
        armed,
        armed && chance.happens(0.012) ? 1 : 0,
        armed && chance.happens(0.12) ? chance.between(1, 3) : 0,
        Crowd.groups(persons, setting.spot().borderCountry(), chance),
        parts.seizures().get(place),
        steps(day, setting.lastDay(plan.last()), parts.crowd().defendants(place), chance));
  }

  private static String offence(Haul haul, LocalDate day, Chance chance) {
    return switch (haul) {
      case PLANTS -> Offences.growing();
      case NONE -> Offences.use(day, chance);
      case HEROIN, CRYSTAL, KETAMINE, PILLS, CANNABIS, OPIUM, COCAINE -> Offences.found(chance);
    };
  }

  private static String number(CellPlan plan, int place) {
    LocalDate from = plan.half().from();
    return String.format(
        Locale.ROOT,
        "%s-%d/%02d%s-%03d",
        plan.province(),
        from.getYear(),
        from.getMonthValue(),
        from.getDayOfMonth() < 16 ? "A" : "B",
        place + 1);
  }

  /** Prosecution is decided within the days a person may be held. */
  private static List<DrugCase.Step> steps(
      LocalDate day, LocalDate last, int defendants, Chance chance) {
    int most = (int) Math.min(9, java.time.temporal.ChronoUnit.DAYS.between(day, last));
    LocalDate on = day.plusDays(most < 1 ? 0 : chance.between(1, most));
    if (defendants > 0) {
      return List.of(new DrugCase.Step("prosecuted", on, defendants));
    }
    return chance.happens(0.7) ? List.of(new DrugCase.Step("administrative", on, 0)) : List.of();
  }
}
