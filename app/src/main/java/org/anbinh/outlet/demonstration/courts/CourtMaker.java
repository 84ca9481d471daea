package org.anbinh.outlet.demonstration.courts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Offences;
import org.anbinh.register.courts.CourtOutcome;

/** Makes the outcomes of a stretch of court months: cases by offence, and every defendant's end. */
final class CourtMaker {
  private static final Set<String> DEADLY = Set.of("248", "250", "251");
  private static final Set<String> GRAVE = Set.of("248", "249", "250", "251", "252");
  private static final String[] FIXED = {
    "fixed-up-to-3", "fixed-3-7", "fixed-7-15", "fixed-15-20", "fixed-over-20"
  };

  private final Geography geography;
  private final StatisticalCalendar calendar;

  CourtMaker(Geography geography, StatisticalCalendar calendar) {
    this.geography = geography;
    this.calendar = calendar;
  }

  /** One case before a court. */
  private static final class Trial {
    private final String offence;
    private final boolean resolved;
    private int defendants = 1;

    Trial(String offence, boolean resolved) {
      this.offence = offence;
      this.resolved = resolved;
    }
  }

  /** What a court did, with its cases one by one. */
  private record Session(
      CourtPlanner.Docket docket, List<Trial> trials, List<Sentence> sentences) {}

  private static final class Sentence {
    private final Trial trial;
    private String outcome = "not-stated";

    Sentence(Trial trial) {
      this.trial = trial;
    }
  }

  /** The outcomes of dockets, in their order. */
  List<CourtOutcome> make(List<CourtPlanner.Docket> dockets) {
    List<Session> sessions = dockets.stream().map(CourtMaker::session).toList();
    sessions.stream()
        .filter(session -> session.docket().published().isEmpty())
        .forEach(CourtMaker::draw);
    sessions.stream()
        .flatMap(session -> session.docket().published().stream())
        .distinct()
        .forEach(stretch -> deal(stretch, sessions));
    return sessions.stream().flatMap(session -> outcomes(session).stream()).toList();
  }

  private static Session session(CourtPlanner.Docket docket) {
    Chance chance = Chance.of("trials|" + docket.window() + "|" + docket.province());
    var trials = new ArrayList<Trial>();
    for (int i = 0; i < docket.casesAccepted(); i++) {
      trials.add(
          new Trial(Offences.tried(docket.window().from(), chance), i < docket.casesResolved()));
    }
    spread(
        trials.subList(0, docket.casesResolved()),
        docket.defendantsResolved() - docket.casesResolved(),
        chance);
    int pending = docket.casesAccepted() - docket.casesResolved();
    spread(
        trials.subList(docket.casesResolved(), trials.size()),
        docket.defendantsAccepted() - docket.defendantsResolved() - pending,
        chance);
    var sentences = new ArrayList<Sentence>();
    for (Trial trial : trials) {
      for (int i = 0; trial.resolved && i < trial.defendants; i++) {
        sentences.add(new Sentence(trial));
      }
    }
    return new Session(docket, trials, sentences);
  }

  private static void spread(List<Trial> trials, int more, Chance chance) {
    for (int i = 0; i < more; i++) {
      trials.get(chance.below(trials.size())).defendants++;
    }
  }

  private static void draw(Session session) {
    Chance chance =
        Chance.of("sentences|" + session.docket().window() + "|" + session.docket().province());
    LocalDate day = session.docket().window().from();
    for (Sentence sentence : session.sentences()) {
      String offence = sentence.trial.offence;
      double death = deadly(offence, day) ? 0.022 : 0;
      double life = GRAVE.contains(offence) ? 0.025 : 0;
      sentence.outcome =
          switch (chance.pick(death, life, 0.925, 0.012, 0.004, 0.014, 0.006)) {
            case 0 -> "death";
            case 1 -> "life";
            case 2 -> fixed(chance);
            case 3 -> "suspended-sentence";
            case 4 -> "community";
            case 5 -> "other-disposal";
            default -> "not-stated";
          };
    }
  }

  /** Transport no longer carries the death penalty from 1 July 2025 on. */
  private static boolean deadly(String offence, LocalDate day) {
    return DEADLY.contains(offence) && (day.isBefore(Geography.REFORM) || !offence.equals("250"));
  }

  private static String fixed(Chance chance) {
    return FIXED[chance.pick(0.34, 0.30, 0.22, 0.11, 0.03)];
  }

  /** Gives out the published sentences, the gravest to the gravest offences. */
  private static void deal(CourtStretch stretch, List<Session> sessions) {
    Chance chance = Chance.of("dealt|" + stretch.window() + "|" + stretch.province());
    List<Sentence> all =
        new ArrayList<>(
            sessions.stream()
                .filter(session -> session.docket().published().filter(stretch::equals).isPresent())
                .flatMap(session -> session.sentences().stream())
                .toList());
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, chance.below(i + 1));
    }
    all.sort(Comparator.comparingInt((Sentence each) -> gravity(each.trial.offence)));
    Deque<Sentence> left = new ArrayDeque<>(all);
    CourtStretch.Sentences given = stretch.sentences().orElseThrow();
    for (int i = 0; i < given.death(); i++) {
      left.removeFirst().outcome = "death";
    }
    for (int i = 0; i < given.life(); i++) {
      left.removeFirst().outcome = "life";
    }
    for (int i = 0; i < given.fixed(); i++) {
      left.removeLast().outcome = fixed(chance);
    }
  }

  private static int gravity(String offence) {
    if (DEADLY.contains(offence)) {
      return 0;
    }
    return GRAVE.contains(offence) ? 1 : 2;
  }

  private List<CourtOutcome> outcomes(Session session) {
    var byOffence = new TreeMap<String, List<Trial>>();
    for (Trial trial : session.trials()) {
      byOffence.computeIfAbsent(trial.offence, _ -> new ArrayList<>()).add(trial);
    }
    if (byOffence.isEmpty()) {
      byOffence.put("249", List.of());
    }
    CourtPlanner.Docket docket = session.docket();
    return byOffence.entrySet().stream()
        .map(entry ->
            new CourtOutcome(
                geography.province(docket.province(), docket.window().from()),
                period(docket.window()),
                entry.getKey(),
                entry.getValue().size(),
                entry.getValue().stream().mapToInt(trial -> trial.defendants).sum(),
                (int) entry.getValue().stream().filter(trial -> trial.resolved).count(),
                entry.getValue().stream()
                    .filter(trial -> trial.resolved)
                    .mapToInt(trial -> trial.defendants)
                    .sum(),
                sentenced(session, entry.getKey()),
                docket.published().isPresent()))
        .toList();
  }

  private static List<CourtOutcome.Sentenced> sentenced(Session session, String offence) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sentence sentence : session.sentences()) {
      if (sentence.trial.offence.equals(offence)) {
        counts.merge(sentence.outcome, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(count -> new CourtOutcome.Sentenced(count.getKey(), count.getValue()))
        .toList();
  }

  /** A month of the courts' year where it is a whole one. */
  private Period period(Window window) {
    if (window.from().getDayOfMonth() != 1 || window.until().getDayOfMonth() != 1) {
      return new Period.Stretch(window);
    }
    int first = calendar.yearStart().getMonthValue();
    LocalDate shifted = window.from().plusMonths(Math.floorMod(1 - first, 12));
    return new Period.Month(calendar, shifted.getYear(), shifted.getMonthValue());
  }
}
