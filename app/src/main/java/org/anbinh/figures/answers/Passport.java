package org.anbinh.figures.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;

/**
 * Where a figure comes from.
 *
 * @param definition the formula in force, with its source
 * @param definedSince first day of that definition
 * @param head hash of the newest batch of the vintage
 * @param territory fingerprint of the maps
 * @param sources the entries behind it within the scope of who asks, largest first, at most 200
 * @param sourceCount how many there are
 * @param outside how many of them lie outside that scope
 * @param revisions the same figure at earlier vintages where it differed, newest first
 * @param cite how to cite it
 */
public record Passport(
    Figure figure,
    Question question,
    Label indicatorName,
    String definition,
    java.time.LocalDate definedSince,
    Optional<String> head,
    Optional<Instant> knownAt,
    String territory,
    List<Source> sources,
    long sourceCount,
    long outside,
    List<Revision> revisions,
    Label cite) {
  public Passport {
    sources = List.copyOf(sources);
    revisions = List.copyOf(revisions);
  }

  /** The same, its citation beginning with what has to be said of all figures here. */
  public Passport citedWith(Label caveat) {
    return new Passport(
        figure,
        question,
        indicatorName,
        definition,
        definedSince,
        head,
        knownAt,
        territory,
        sources,
        sourceCount,
        outside,
        revisions,
        new Label(caveat.vi() + ". " + cite.vi(), caveat.en() + ". " + cite.en()));
  }

  /** An entry behind the figure. */
  public record Source(
      String register,
      String subject,
      int version,
      long batch,
      String measure,
      java.math.BigDecimal amount) {}

  /** The figure as it had been known. */
  public record Revision(long batch, Outcome outcome) {}
}
