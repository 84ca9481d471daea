package org.anbinh.intake.capture.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.ImportTally;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/**
 * What becomes of understood rows: new, a correction of what stands, the same as what stands, or an
 * issue. Drafts go straight into one recording, which leaves nothing unless it is committed.
 */
final class Settling implements AutoCloseable {
  private final Ledger ledger;
  private final RowReaders readers;
  private final RegisterDescriptor<?> register;
  private final ImportOrder order;
  private final SubmissionId submission;
  private final IssueFile issues;
  private final SubjectRows subjects = new SubjectRows();
  private Optional<Ledger.Recording> recording = Optional.empty();
  private long rows;
  private long added;
  private long corrected;
  private long unchanged;
  private long bad;
  private boolean reasonAsked;

  Settling(ImportWork work, ImportJob job, IssueFile issues) {
    this.ledger = work.ledger();
    this.readers = work.readers();
    this.order = job.order();
    this.register = work.registers().get(order.register());
    this.submission = work.submission(job);
    this.issues = issues;
  }

  /** Takes the next rows, in the order of the file. */
  void settle(List<ReadRow> read) {
    Map<String, ReadRow> good = LinkedHashMap.newLinkedHashMap(read.size());
    for (ReadRow row : read) {
      rows++;
      row.issues().forEach(issues::add);
      if (row.content().isEmpty()) {
        bad++;
        continue;
      }
      String subject = register.subject(row.content().get());
      long before = subjects.put(subject, row.number());
      if (before == 0) {
        good.put(subject, row);
      } else {
        refuse(row, "repeated-subject", subject, String.valueOf(before));
      }
    }
    if (!good.isEmpty()) {
      Map<String, Entry> standing = ledger.currentOf(register.name(), good.keySet());
      good.forEach((subject, row) -> compare(row, Optional.ofNullable(standing.get(subject))));
    }
  }

  private void compare(ReadRow row, Optional<Entry> standing) {
    Content content = row.content().orElseThrow();
    if (standing.isEmpty()) {
      if (row.retracts()) {
        refuse(row, "nothing-to-retract", register.subject(content));
      } else if (row.version().isEmpty() || row.version().equals("0")) {
        add(row, content);
      } else {
        refuse(row, "version-unknown", row.version());
      }
      return;
    }
    Entry entry = standing.get();
    if (entry.retracted() || row.retracts()) {
      compareRetracted(row, entry);
    } else if (register.json(entry.content()).equals(register.json(content))) {
      unchanged++;
    } else {
      correct(row, entry, content);
    }
  }

  private void add(ReadRow row, Content content) {
    if (mayRecord(row, content, Optional.empty())) {
      added++;
      draft(new Draft(content, 0, ""));
    }
  }

  /** Whether whoever handed the file in may record it; where not, the row has an issue. */
  private boolean mayRecord(ReadRow row, Content next, Optional<Entry> standing) {
    Optional<Issue> refusal =
        readers.refusal(next, standing, new Issue.Place(row.sheet(), row.number(), ""));
    refusal.ifPresent(issue -> {
      bad++;
      issues.add(issue);
    });
    return refusal.isEmpty();
  }

  /** Where the thing was taken back, or the row takes it back. */
  private void compareRetracted(ReadRow row, Entry entry) {
    if (entry.retracted() == row.retracts()) {
      unchanged++;
    } else if (row.retracts()) {
      correct(row, entry, new Retracted(entry.content()));
    } else if (row.puts()) {
      correct(row, entry, row.content().orElseThrow());
    } else {
      refuse(row, "row-was-retracted", entry.subject());
    }
  }

  private void correct(ReadRow row, Entry entry, Content next) {
    int version = entry.version();
    if (!row.version().isEmpty() && !row.version().equals(String.valueOf(version))) {
      refuse(row, "version-conflict", row.version(), String.valueOf(version), entry.author());
      return;
    }
    if (!mayRecord(row, next, Optional.of(entry))) {
      return;
    }
    if (!order.reason().isEmpty()) {
      corrected++;
      draft(new Draft(next, version, order.reason()));
    } else if (order.dryRun()) {
      corrected++;
      if (!reasonAsked) {
        reasonAsked = true;
        issues.add(issue(row, "reason-to-give"));
      }
    } else {
      refuse(row, "reason-missing");
    }
  }

  private void refuse(ReadRow row, String code, String... arguments) {
    bad++;
    issues.add(issue(row, code, arguments));
  }

  private static Issue issue(ReadRow row, String code, String... arguments) {
    return new Issue(new Issue.Place(row.sheet(), row.number(), ""), "", code, List.of(arguments));
  }

  private void draft(Draft draft) {
    if (order.dryRun()) {
      return;
    }
    if (order.mode() == ImportMode.ALL && bad > 0) {
      close();
      return;
    }
    if (recording.isEmpty()) {
      recording = Optional.of(ledger.open(submission, order.author()));
    }
    recording.get().add(draft);
  }

  /**
   * Makes everything durable that was drafted.
   *
   * @return empty when nothing was
   */
  Optional<Batch> commit() {
    return recording.map(Ledger.Recording::commit);
  }

  /** The issues of things that moved on while the file was read. */
  void refuse(ConflictException conflict, String sheet) {
    var found = new ArrayList<Issue>();
    for (ConflictException.Conflict each : conflict.conflicts()) {
      String subject = register.subject(each.draft().content());
      found.add(
          new Issue(
              new Issue.Place(sheet, subjects.rowOf(subject), ""),
              "",
              "changed-meanwhile",
              List.of(
                  subject, String.valueOf(each.standing().version()), each.standing().author())));
    }
    found.forEach(issues::add);
    bad += found.size();
  }

  boolean anyBad() {
    return bad > 0;
  }

  boolean anyGood() {
    return added + corrected + unchanged > 0;
  }

  long rows() {
    return rows;
  }

  ImportTally tally() {
    return new ImportTally(rows, added, corrected, unchanged, bad, issues.counts());
  }

  @Override
  public void close() {
    recording.ifPresent(Ledger.Recording::close);
    recording = Optional.empty();
  }
}
