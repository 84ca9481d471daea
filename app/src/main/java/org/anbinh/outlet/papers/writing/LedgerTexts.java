package org.anbinh.outlet.papers.writing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.outlet.papers.PaperTexts;

/** What editors wrote, as entries of the ledger. */
final class LedgerTexts implements PaperTexts {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Ledger ledger;
  private final Versions versions;

  LedgerTexts(Ledger ledger, Versions versions) {
    this.ledger = ledger;
    this.versions = versions;
  }

  @Override
  public Map<String, Text> of(Of paper) {
    var found = new LinkedHashMap<String, Text>();
    for (Versions.Version each : read(paper)) {
      if (each.step().orElse(null) instanceof PaperText text) {
        found.put(text.place(), new Text(text.words(), each.version(), each.author()));
      }
    }
    found.values().removeIf(each -> each.paragraphs().isEmpty());
    return found;
  }

  /** Who may read a release reads its papers; the entries lie with the unit they are about. */
  private java.util.List<Versions.Version> read(Of paper) {
    try (var _ = Scoped.everything("papers are read by whoever may read their release")) {
      return versions.of(
          new Versions.Sought(
              Set.of(PaperText.REGISTER),
              Set.of(),
              prefix(paper),
              Optional.empty(),
              new Vintage(0),
              new Vintage(Long.MAX_VALUE)));
    }
  }

  private static String prefix(Of paper) {
    return String.join(
            "|",
            paper.release(),
            paper.template(),
            paper.unit().toString(),
            paper.language().code())
        + "|";
  }

  @Override
  public Optional<Text> write(Of paper, String key, PaperTexts.Draft draft, Writer writer) {
    if (ledger.findBatch(writer.submission()).isPresent()) {
      return Optional.empty();
    }
    var text =
        new PaperText(
            paper.release(),
            paper.template(),
            paper.unit(),
            paper.language().code(),
            key,
            LocalDate.now(HERE),
            draft.words().strip());
    try {
      ledger.record(
          writer.submission(),
          writer.name(),
          Stream.of(
              new org.anbinh.ledger.entries.Draft(
                  text, draft.follows(), draft.follows() == 0 ? "" : "edited")));
      return Optional.empty();
    } catch (ConflictException e) {
      return Optional.of(
          Optional.ofNullable(of(paper).get(key)).orElseGet(() -> new Text("", 0, "")));
    }
  }
}
