package org.anbinh.figures.release.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Triangle;
import org.jspecify.annotations.Nullable;

/**
 * A release as REST tells it.
 *
 * @param period written {@code police:2025-H1}
 * @param vintage batch up to which everything is known
 */
record ReleaseAnswer(
    String code,
    String nameVi,
    String nameEn,
    String unit,
    String period,
    long vintage,
    String basis,
    LocalDate cutOff,
    LocalDate publication,
    String status,
    @Nullable String revises,
    List<Held> indicators,
    List<Step> steps) {
  static ReleaseAnswer of(Release release) {
    return new ReleaseAnswer(
        release.code(),
        release.name().vi(),
        release.name().en(),
        release.unit().toString(),
        release.period().code(),
        release.vintage().batch(),
        release.basis().code(),
        release.cutOff(),
        release.publication(),
        release.status().code(),
        release.revises().orElse(null),
        release.indicators().stream()
            .map(each ->
                new Held(
                    each.indicator(),
                    each.defined(),
                    each.coverage().received(),
                    each.coverage().due(),
                    each.coverage().approved().orElse(null)))
            .toList(),
        release.steps().stream()
            .map(each ->
                new Step(each.deed().code(), each.author(), each.at(), each.batch(), each.words()))
            .toList());
  }

  /** An indicator, since when it is defined so, and how complete it was. */
  record Held(
      String indicator, LocalDate defined, long received, long due, @Nullable Long approved) {}

  record Step(String step, String author, Instant at, long batch, String words) {}

  /** A figure in one release. */
  record Row(
      String release,
      String figure,
      @Nullable BigDecimal value,
      @Nullable BigDecimal difference,
      List<Reason> reasons) {
    static Row of(Triangle.Row row) {
      return new Row(
          row.release().code(),
          row.figure().id().value(),
          row.figure().outcome().number().orElse(null),
          row.difference().orElse(null),
          row.reasons().stream()
              .map(each -> new Reason(each.kind().code(), each.entries(), each.batches()))
              .toList());
    }
  }

  record Reason(String kind, long entries, List<Long> batches) {}
}
