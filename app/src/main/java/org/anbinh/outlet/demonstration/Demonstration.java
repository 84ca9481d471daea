package org.anbinh.outlet.demonstration;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.demonstration.calibration.Words;

/**
 * The invented nation in the ledger. It is recorded by an author of its own, as the first thing in
 * an empty ledger, and wherever it is present every page says so.
 */
public final class Demonstration {
  /** The author of everything invented. */
  public static final String AUTHOR = "demonstration";

  private final Ledger ledger;
  private final java.util.function.Supplier<Territory> territory;
  private final Periods periods;
  private final Words words;
  private final DemonstrationSettings settings;
  private volatile Optional<Boolean> present = Optional.empty();
  private volatile boolean stopping;
  private volatile Stage stage = new Stage(0, 0, false, Optional.empty());

  Demonstration(
      Ledger ledger,
      java.util.function.Supplier<Territory> territory,
      Periods periods,
      Words words,
      DemonstrationSettings settings) {
    this.ledger = ledger;
    this.territory = territory;
    this.periods = periods;
    this.words = words;
    this.settings = settings;
  }

  /**
   * How far loading has come.
   *
   * @param done half-months loaded
   * @param of half-months to load; 0 when nothing has been begun since the start
   * @param running whether it is going on
   * @param fault why it ended before its end, where it did
   */
  public record Stage(long done, long of, boolean running, Optional<String> fault) {}

  /** Whether what the ledger holds is the invented nation. */
  public boolean present() {
    Optional<Boolean> known = present;
    if (known.isEmpty()) {
      known = ledger.findBatch(1).map(batch -> batch.author().equals(AUTHOR));
      present = known; // the first batch never changes
    }
    return known.orElse(false);
  }

  /** The same, without asking the ledger: what was found out before. */
  public boolean knownPresent() {
    return present.orElse(false);
  }

  /** How far loading has come since the start. */
  public Stage stage() {
    return stage;
  }

  /**
   * Records what is not recorded yet; interrupted at any moment, it goes on where it was.
   *
   * @throws IllegalStateException when the ledger holds anything else, or the nation at another
   *     scale
   */
  public void load(Ledger.Progress progress) {
    stage = new Stage(0, 0, true, Optional.empty());
    try (var _ = Scoped.everything("the demonstration invents a whole country")) {
      requireOwnLedger();
      var chronicle =
          new Chronicle(territory.get(), periods, words, settings.scale(), settings.today());
      stage = new Stage(0, chronicle.length(), true, Optional.empty());
      chronicle.tell(
          this::record,
          (done, of) -> {
            stage = new Stage(done, of, true, Optional.empty());
            progress.at(done, of);
          });
      stage = new Stage(stage.done(), stage.of(), false, Optional.empty());
    } catch (RuntimeException e) {
      stage =
          new Stage(stage.done(), stage.of(), false, Optional.of(String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /** Ends a loading that is going on, after the batch at hand. */
  void stop() {
    stopping = true;
  }

  private void record(Delivery delivery) {
    if (stopping) {
      throw new CancellationException("The server stops; the loading goes on at its next start");
    }
    var submission = new SubmissionId(prefix() + delivery.name());
    if (ledger.findBatch(submission).isEmpty()) {
      ledger.record(submission, author(delivery), delivery.drafts().stream());
    }
  }

  /** Who approves is somebody else on every level. */
  private static String author(Delivery delivery) {
    if (delivery.name().endsWith("/approval-1")) {
      return AUTHOR + ".province";
    }
    return delivery.name().endsWith("/approval-2") ? AUTHOR + ".nation" : AUTHOR;
  }

  private String prefix() {
    return AUTHOR + "/" + settings.scale().name().toLowerCase(java.util.Locale.ROOT) + "/";
  }

  private void requireOwnLedger() {
    Batch first = ledger.findBatch(1).orElse(null);
    if (first != null && !first.author().equals(AUTHOR)) {
      throw new IllegalStateException(
          "The ledger holds data of "
              + first.author()
              + "; load the demonstration into an empty data directory");
    }
    if (first != null && !first.submission().value().startsWith(prefix())) {
      throw new IllegalStateException(
          "The ledger holds the demonstration at another scale ("
              + first.submission().value()
              + "); choose that scale or an empty data directory");
    }
  }
}
