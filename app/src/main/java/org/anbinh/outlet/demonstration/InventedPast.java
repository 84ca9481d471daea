package org.anbinh.outlet.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.anbinh.intake.approval.Timekeeper;
import org.anbinh.ledger.entries.SubmissionId;
import org.springframework.stereotype.Component;

/**
 * What the demonstration hands in counts as handed in on the day it tells of, which stands in the
 * name of its submission; else every report of ten years would be late by years.
 */
@Component
class InventedPast implements Timekeeper {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Override
  public Optional<Instant> at(SubmissionId submission, String author) {
    String[] parts = submission.value().split("/", -1);
    if (!author.startsWith(Demonstration.AUTHOR) || parts.length < 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(parts[2]).atTime(9, 0).atZone(HERE).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
