package org.anbinh.outlet.demonstration.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.register.cases.DrugCase;

/** How the persons and defendants of a plan are spread over its cases. */
final class Crowd {
  private static final String[] NEIGHBOURS = {"LA", "CN", "KH", "TH", "NG", "KR", "TW"};

  private final int[] persons;
  private final int[] defendants;

  Crowd(CellPlan plan, Chance chance) {
    int cases = plan.cases();
    persons = IntStream.range(0, cases).map(i -> 1).toArray();
    defendants = new int[cases];
    List<Integer> prosecuted = prosecuted(plan, chance);
    prosecuted.forEach(i -> defendants[i] = 1);
    for (int left = plan.defendants() - plan.prosecuted(); left > 0; left--) {
      int at = prosecuted.get(chance.below(prosecuted.size()));
      persons[at]++;
      defendants[at]++;
    }
    for (int left = plan.persons() - IntStream.of(persons).sum(); left > 0; left--) {
      persons[chance.below(cases)]++;
    }
  }

  private static List<Integer> prosecuted(CellPlan plan, Chance chance) {
    var all = new ArrayList<>(IntStream.range(0, plan.cases()).boxed().toList());
    for (int i = all.size() - 1; i > 0; i--) {
      java.util.Collections.swap(all, i, chance.below(i + 1));
    }
    return all.subList(0, plan.prosecuted());
  }

  int persons(int place) {
    return persons[place];
  }

  int defendants(int place) {
    return defendants[place];
  }

  /** Persons by sex, age band and nationality. */
  static List<DrugCase.Persons> groups(int count, Optional<String> border, Chance chance) {
    var groups = new TreeMap<String, DrugCase.Persons>();
    for (int i = 0; i < count; i++) {
      String sex = chance.happens(0.93) ? "male" : "female";
      String age =
          switch (chance.pick(0.001, 0.006, 0.035, 0.40, 0.558)) {
            case 0 -> "under-14";
            case 1 -> "14-15";
            case 2 -> "16-17";
            case 3 -> "18-29";
            default -> "30-plus";
          };
      String nationality = nationality(border, chance);
      groups.merge(
          sex + age + nationality,
          new DrugCase.Persons(sex, age, nationality, 1),
          (known, one) ->
              new DrugCase.Persons(
                  known.sex(), known.age(), known.nationality(), known.count() + 1));
    }
    return List.copyOf(groups.values());
  }

  private static String nationality(Optional<String> border, Chance chance) {
    if (border.isPresent() && chance.happens(0.18)) {
      return border.get();
    }
    return chance.happens(0.004) ? NEIGHBOURS[chance.below(NEIGHBOURS.length)] : "VN";
  }
}
