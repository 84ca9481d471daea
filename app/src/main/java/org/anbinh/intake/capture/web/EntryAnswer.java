package org.anbinh.intake.capture.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.intake.capture.RawValues;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.entries.Entry;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the REST interface shows it.
 *
 * @param retracted whether this version says that it was wrongly recorded
 * @param content as it is hashed and stored
 * @param values the same as texts by column name: what may be handed in again
 */
record EntryAnswer(
    String register,
    String subject,
    int version,
    boolean retracted,
    long batch,
    Instant recordedAt,
    String submission,
    String author,
    String reason,
    String unit,
    String from,
    String until,
    JsonNode content,
    Map<String, String> values) {

  /** The things of one page. */
  record PageAnswer(List<EntryAnswer> entries, Optional<String> next, long about) {}

  /**
   * What came of handing in an entry.
   *
   * @param outcome recorded, unchanged, acceptable, conflict or refused
   * @param entry what was recorded, or what stands
   * @param proposed the other side of a conflict, as texts by column name
   * @param differences from what stands to what was handed in
   */
  record Outcome(
      String outcome,
      Optional<EntryAnswer> entry,
      Map<String, String> proposed,
      List<RawValues.Difference> differences,
      List<IssueLine> issues) {}

  static EntryAnswer of(Entry entry, JsonNode json, Map<String, String> values) {
    Content content = entry.content();
    return new EntryAnswer(
        entry.register(),
        entry.subject(),
        entry.version(),
        entry.retracted(),
        entry.recorded().batch(),
        entry.recordedAt(),
        entry.submission().value(),
        entry.author(),
        entry.reason(),
        content.unit().toString(),
        content.window().from().toString(),
        content.window().until().toString(),
        json,
        values);
  }
}
