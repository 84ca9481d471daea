package org.anbinh.figures.answers.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Passport;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A passport as REST tells it.
 *
 * @param basis which map, today with its day
 * @param mapDay the day of that map
 * @param head hash of the newest batch of the vintage
 * @param territory fingerprint of the maps
 * @param outsideScope how many of the entries lie outside the scope of who asks, and are not listed
 */
record PassportAnswer(
    FigureRow figure,
    Label indicatorName,
    String definition,
    LocalDate definedSince,
    String basis,
    LocalDate mapDay,
    String method,
    long vintage,
    Optional<String> head,
    Optional<Instant> knownAt,
    String territory,
    long sourceCount,
    List<Passport.Source> sources,
    List<Revised> revisions,
    Label cite,
    boolean onlyApproved,
    long outsideScope) {

  /** The figure as it had been known. */
  record Revised(long batch, String status, @Nullable BigDecimal value, @Nullable Label detail) {}

  static PassportAnswer of(Passport passport, Surroundings around) {
    return new PassportAnswer(
        FigureRow.of(passport.figure(), around),
        passport.indicatorName(),
        passport.definition(),
        passport.definedSince(),
        basis(passport.question().basis()),
        passport.question().basis().mapDay(passport.question().window()),
        passport.question().method().name().toLowerCase(java.util.Locale.ROOT),
        passport.question().vintage().batch(),
        passport.head(),
        passport.knownAt(),
        passport.territory(),
        passport.sourceCount(),
        passport.sources(),
        passport.revisions().stream()
            .map(each ->
                new Revised(
                    each.batch(),
                    FigureRow.status(each.outcome()),
                    each.outcome().number().orElse(null),
                    each.outcome().words().orElse(null)))
            .toList(),
        passport.cite(),
        passport.question().approved(),
        passport.outside());
  }

  /** The map; what was today on the day of asking is another day when the passport is read. */
  private static String basis(Basis basis) {
    return basis instanceof Basis.Today(LocalDate day) ? "today=" + day : basis.code();
  }
}
