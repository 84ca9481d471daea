package org.anbinh.intake.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Versions.Version;

/** The reports of many units and what happened to them, as known at a vintage. */
public final class Board {
  private final Vintage vintage;
  private final Map<String, Map<ReportKey, Course>> byForm;

  private Board(Vintage vintage, Map<String, Map<ReportKey, Course>> byForm) {
    this.vintage = vintage;
    this.byForm = byForm;
  }

  static Board empty() {
    return new Board(new Vintage(0), Map.of());
  }

  /** The same, with what was recorded since. */
  Board with(List<Version> more, Vintage upTo, Periods periods) {
    Map<String, Map<ReportKey, Course>> next = new HashMap<>(byForm);
    var changed = new HashMap<String, Map<ReportKey, Course>>();
    for (Version version : more) {
      ReportKey.find(version.subject(), periods)
          .ifPresent(key ->
              changed
                  .computeIfAbsent(
                      key.form(), form -> new HashMap<>(next.getOrDefault(form, Map.of())))
                  .compute(
                      key,
                      (_, course) -> (course == null ? Course.none(key) : course).with(version)));
    }
    next.putAll(changed);
    return new Board(upTo, next);
  }

  public Vintage vintage() {
    return vintage;
  }

  /** What happened to a report. */
  public Course course(ReportKey key) {
    Course course = byForm.getOrDefault(key.form(), Map.of()).get(key);
    return course == null ? Course.none(key) : course;
  }

  /** All reports of a form that somebody handed in. */
  public Collection<Course> courses(String form) {
    return byForm.getOrDefault(form, Map.of()).values();
  }
}
