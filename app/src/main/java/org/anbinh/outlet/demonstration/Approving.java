package org.anbinh.outlet.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.ToldSteps;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.anbinh.register.reports.Report;

/**
 * How the reports of the invented nation climb: most are approved within weeks, some are sent back,
 * and of the newest many still wait.
 */
final class Approving {
  /** Levels of the highest ladder. */
  static final int LEVELS = 2;

  private static final double RETURNED = 0.03;
  private static final double SLOW = 0.06;
  private static final int SLOW_HALVES = 4;
  private static final List<String> REASONS =
      List.of("does-not-add-up", "incomplete", "unlikely-change");

  private final ToldSteps steps = new ToldSteps();
  private final Catalogue catalogue;
  private final Words words;
  private final Map<Turn, List<Told>> waiting = new HashMap<>();
  private final Map<String, Integer> newest = new HashMap<>();

  Approving(Catalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  /** A level in a half-month. */
  private record Turn(int at, int level) {}

  private record Told(String subject, ToldSteps.About about, Deed deed, int height) {}

  /**
   * A report was delivered.
   *
   * @param version which version of it
   * @param at in which half-month
   */
  void note(Report report, int version, int at) {
    Optional<Ladder> ladder =
        catalogue
            .findForm(report.reportForm())
            .flatMap(form -> form.ladder())
            .filter(each -> each.covers(report.window().from()));
    if (ladder.isEmpty()) {
      return;
    }
    String subject = report.reportForm() + "|" + report.unit() + "|" + report.period().code();
    newest.put(subject, version);
    var about = new ToldSteps.About(report.reportForm(), report.unit(), report.period(), version);
    Chance chance = Chance.of("approving|" + subject + "|" + version);
    int height = ladder.get().height();
    if (chance.happens(RETURNED)) {
      String reason = REASONS.get(chance.below(REASONS.size()));
      later(at + 1, new Told(subject, about, new Deed.Return(1, reason, words.sentBack()), height));
      return;
    }
    int when = at;
    for (int level = 1; level <= height; level++) {
      when += chance.happens(SLOW) ? SLOW_HALVES : 1;
      later(when, new Told(subject, about, new Deed.Approve(level), height));
    }
  }

  private void later(int at, Told told) {
    waiting.computeIfAbsent(new Turn(at, told.deed().byLevel()), _ -> new ArrayList<>()).add(told);
  }

  /** What a level decides in a half-month; a report that was corrected meanwhile is left alone. */
  List<Draft> due(int at, int level) {
    List<Told> here = Optional.ofNullable(waiting.remove(new Turn(at, level))).orElse(List.of());
    return here.stream()
        .filter(each -> newest.getOrDefault(each.subject(), 0) == each.about().version())
        .map(each -> steps.next(each.about(), each.deed(), each.height()))
        .toList();
  }
}
