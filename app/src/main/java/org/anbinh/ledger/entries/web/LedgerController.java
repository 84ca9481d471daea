package org.anbinh.ledger.entries.web;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Upkeep;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a whole. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {
  private static final String NOTHING = "0".repeat(64);

  private final Ledger ledger;
  private final Keeping keeping;
  private final Upkeep upkeep;
  private final Audit audit;
  private final Work work = new Work();

  LedgerController(Ledger ledger, Keeping keeping, Upkeep upkeep, Audit audit) {
    this.ledger = ledger;
    this.keeping = keeping;
    this.upkeep = upkeep;
    this.audit = audit;
  }

  /** The end of the chain. Whoever keeps it can see later whether the past was rewritten. */
  record Head(long batch, String hash) {}

  /** The end of the chain; batch 0 when nothing was recorded. */
  @Requires(Right.LEDGER_READ)
  @GetMapping("/head")
  Head head() {
    return ledger
        .head()
        .map(batch -> new Head(batch.number(), batch.hash()))
        .orElse(new Head(0, NOTHING));
  }

  /** Batches in their order, from the one after a number on: who recorded how much, and when. */
  @Requires(Right.LEDGER_KEEP)
  @GetMapping("/batches")
  List<BatchLine> batches(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    return ledger.batches(after, Math.clamp(limit, 1, 1_000)).stream().map(BatchLine::of).toList();
  }

  /**
   * Walks the whole chain, and the audit log's. With a head that was kept, it also says whether the
   * chain still leads through it.
   */
  @Requires(Right.LEDGER_KEEP)
  @PostMapping("/verify")
  Ledger.Verification verify(
      @RequestParam Optional<Long> batch, @RequestParam Optional<String> hash) {
    Ledger.Verification found =
        audited(verified(work.run("verify", ledger::verify), batch, hash), audit.verify());
    upkeep.remember(new Upkeep.Verified(Instant.now(), found.batches(), found.faults().size()));
    return found;
  }

  private static Ledger.Verification audited(Ledger.Verification found, Audit.Verification log) {
    var faults = new ArrayList<>(found.faults());
    log.fault().ifPresent(fault -> faults.add(sentence(fault).formatted(fault.number())));
    return new Ledger.Verification(found.batches(), found.entries(), faults);
  }

  private static String sentence(Audit.Fault fault) {
    return switch (fault.why()) {
      case MISSING -> "Line %d of the audit log is missing";
      case ALTERED -> "Line %d of the audit log was altered";
      case NOT_FOLLOWING ->
          "Line %d of the audit log does not follow the line that stands before it";
      case CUT_OFF -> "There is no line %d of the audit log any more; its end was cut off";
      case REWRITTEN -> "Line %d of the audit log does not have the hash that was kept";
    };
  }

  private Ledger.Verification verified(
      Ledger.Verification found, Optional<Long> batch, Optional<String> hash) {
    if (batch.isEmpty() || hash.isEmpty()) {
      return found;
    }
    var faults = new ArrayList<>(found.faults());
    Optional<Batch> kept = ledger.findBatch(batch.get());
    if (!kept.map(Batch::hash).equals(hash)) {
      faults.add(
          "Batch %d does not have the hash that was kept; the chain was rewritten or cut off"
              .formatted(batch.get()));
    }
    return new Ledger.Verification(found.batches(), found.entries(), faults);
  }

  /** How far work of that kind has come: {@code verify} or {@code backup}. */
  @Requires(Right.LEDGER_READ)
  @GetMapping("/progress")
  Map<String, Work.State> progress() {
    return work.states();
  }

  /** Writes a backup into a directory of the server. */
  @Requires(Right.LEDGER_KEEP)
  @PostMapping("/backup")
  Keeping.Backup backup(@RequestParam String directory) {
    Path path = path(directory);
    return work.run("backup", progress -> keeping.backup(path, progress));
  }

  private static Path path(String directory) {
    try {
      Path path = Path.of(directory);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      // told below, with the remedy
    }
    throw new IllegalArgumentException(
        "directory: \"" + directory + "\" is no absolute path; give one on the server's disk");
  }
}
