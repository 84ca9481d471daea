package org.anbinh.intake.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ledger.entries.Versions.Version;

/**
 * All that happened to one report: its versions, and the steps on them, oldest first.
 *
 * @param versions what was handed in, and corrected
 */
public record Course(ReportKey key, List<Handed> versions, List<Step> steps) {
  public Course {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
  }

  /** A version of the report. */
  public record Handed(int version, boolean retracted, String author, Instant at, long batch) {}

  /**
   * A step.
   *
   * @param number its place among the steps on this report, from 1
   * @param step its code
   * @param version the version of the report it speaks of
   * @param reason code of the reason for which it was returned; empty for others
   */
  public record Step(
      int number,
      String step,
      int version,
      int level,
      boolean last,
      String reason,
      String words,
      String author,
      Instant at,
      long batch) {
    private boolean is(String code) {
      return step.equals(code);
    }

    /** Whether all levels have approved the version with it. */
    boolean finishes() {
      return last && is(Deed.APPROVED);
    }
  }

  /** Nothing has happened yet. */
  public static Course none(ReportKey key) {
    return new Course(key, List.of(), List.of());
  }

  /** The same, with one more version of the report or one more step. */
  Course with(Version version) {
    if (version.step().orElse(null) instanceof ApprovalStep step) {
      var more = new ArrayList<>(steps);
      more.add(
          new Step(
              version.version(),
              step.step(),
              step.reportVersion(),
              step.level(),
              step.last(),
              step.reason().orElse(""),
              step.words().orElse(""),
              version.author(),
              version.at(),
              version.recorded().batch()));
      return new Course(key, versions, more);
    }
    var more = new ArrayList<>(versions);
    more.add(
        new Handed(
            version.version(),
            version.retracted(),
            version.author(),
            version.at(),
            version.recorded().batch()));
    return new Course(key, more, steps);
  }

  /** Where it is now. */
  public ReportState state() {
    if (versions.isEmpty() || versions.getLast().retracted()) {
      return new ReportState.NotHandedIn(!versions.isEmpty());
    }
    int version = versions.getLast().version();
    Optional<Integer> before = approved().filter(each -> each != version);
    ReportState state = new ReportState.HandedIn(version, before);
    for (Step each : steps) {
      if (each.version() == version) {
        state = after(each, before);
      }
    }
    return state;
  }

  private static ReportState after(Step step, Optional<Integer> before) {
    return switch (step.step()) {
      case Deed.TAKEN_BACK -> new ReportState.TakenBack(step.version(), before);
      case Deed.RETURNED -> new ReportState.Returned(step.version(), before, step);
      case Deed.APPROVED ->
          step.last()
              ? new ReportState.Approved(step.version())
              : new ReportState.Checked(step.version(), before, step.level());
      default -> new ReportState.HandedIn(step.version(), before);
    };
  }

  /** The newest version that all levels approved: what releases use, until it is retracted. */
  public Optional<Integer> approved() {
    int retracted =
        versions.stream().filter(Handed::retracted).mapToInt(Handed::version).max().orElse(0);
    return steps.stream()
        .filter(Step::finishes)
        .map(Step::version)
        .filter(version -> version > retracted)
        .max(Integer::compare);
  }

  /** Who entered or corrected it, or approved the version that stands: none of them approves it. */
  public Set<String> hands() {
    var hands = new HashSet<String>();
    versions.forEach(each -> hands.add(each.author()));
    int standing = state().standing();
    for (Step each : steps) {
      if (each.version() == standing) {
        if (each.is(Deed.APPROVED)) {
          hands.add(each.author());
        } else if (each.is(Deed.HANDED_IN)) {
          hands.add(each.author());
        }
      }
    }
    return Set.copyOf(hands);
  }

  /** When it was first handed in. */
  public Optional<Instant> handedIn() {
    return versions.stream().findFirst().map(Handed::at);
  }

  /** Since when it is where it is. */
  public Optional<Instant> since() {
    Optional<Instant> handed =
        versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().at());
    int standing = state().standing();
    return steps.reversed().stream()
        .filter(each -> each.version() == standing)
        .map(Step::at)
        .findFirst()
        .or(() -> handed);
  }

  /** How many steps were recorded: what the next one follows. */
  int follows() {
    return steps.size();
  }
}
