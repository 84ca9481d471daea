package org.anbinh.figures.mart.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;
import org.anbinh.ledger.entries.RawEntry;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.register.reports.Report;

/**
 * A ledger that knows its batches by heart: each unit reports once in each odd batch, and every
 * even batch corrects what the batch before it said.
 */
final class PretendLedger implements Ledger {
  static final int AMOUNT = 7;
  private static final String FORM = "police.monthly";

  private final List<UnitId> units;
  private final long batches;

  PretendLedger(List<UnitId> units, long batches) {
    this.units = units;
    this.batches = batches;
  }

  @Override
  public Vintage latest() {
    return new Vintage(batches);
  }

  @Override
  public Optional<Batch> findBatch(long number) {
    return Optional.of(
        new Batch(
            number,
            new SubmissionId("s" + number),
            "test",
            Instant.parse("2026-11-01T00:00:00Z"),
            units.size(),
            "0".repeat(64),
            "%064d".formatted(number)));
  }

  @Override
  public void read(Vintage after, Vintage upTo, Consumer<Entry> sink) {
    for (long batch = after.batch() + 1; batch <= upTo.batch(); batch++) {
      for (UnitId unit : units) {
        sink.accept(entry(unit, batch));
      }
    }
  }

  private static Entry entry(UnitId unit, long batch) {
    boolean correction = batch % 2 == 0;
    YearMonth month = YearMonth.of(2025, 7).plusMonths((batch - 1) / 2 % 12);
    var cells = new TreeMap<String, Reading>();
    cells.put(
        "tips.received",
        new Reading.Amount(BigDecimal.valueOf(correction ? AMOUNT : AMOUNT + 100)));
    cells.put("tests.made", new Reading.Amount(BigDecimal.ONE));
    var period =
        new Period.Month(StatisticalCalendar.CIVIL, month.getYear(), month.getMonthValue());
    String subject = FORM + "|" + unit + "|" + period.code() + "|" + (batch - 1) / 24;
    return new Entry(
        "report",
        subject,
        correction ? 2 : 1,
        new Report(FORM, unit, period, Optional.empty(), cells),
        new Vintage(batch),
        Instant.EPOCH,
        new SubmissionId("s" + batch),
        "test",
        "");
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the mart does not ask for it");
  }

  @Override
  public Recording open(SubmissionId submission, String author) {
    throw unused();
  }

  @Override
  public Optional<Batch> findBatch(SubmissionId submission) {
    throw unused();
  }

  @Override
  public Optional<Batch> awaitBatch(SubmissionId submission) {
    throw unused();
  }

  @Override
  public Optional<Batch> head() {
    throw unused();
  }

  @Override
  public Optional<Entry> asKnownAt(String register, String subject, Vintage vintage) {
    throw unused();
  }

  @Override
  public Map<String, Entry> currentOf(String register, Collection<String> subjects) {
    throw unused();
  }

  @Override
  public List<Entry> history(String register, String subject) {
    throw unused();
  }

  @Override
  public Page browse(Browse question) {
    throw unused();
  }

  @Override
  public void readRaw(Vintage after, Vintage upTo, Consumer<RawEntry> sink) {
    throw unused();
  }

  @Override
  public List<Batch> batches(long after, int most) {
    throw unused();
  }

  @Override
  public Verification verify(Progress progress) {
    throw unused();
  }
}
