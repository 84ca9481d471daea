package org.anbinh.intake.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.ledger.entries.Versions.Sought;

/**
 * Boards of reports. That of the last two years is kept, and taken on batch by batch; it holds no
 * truth and is made again from the ledger after a start.
 */
public final class Boards {
  private static final Set<String> BOTH = Set.of(ApprovalStep.REPORTS, ApprovalStep.REGISTER);
  private static final int YEARS = 2;

  private final Ledger ledger;
  private final Versions versions;
  private final Periods periods;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile Kept kept = new Kept(LocalDate.MIN, Board.empty());

  Boards(Ledger ledger, Versions versions, Periods periods) {
    this.ledger = ledger;
    this.versions = versions;
    this.periods = periods;
  }

  private record Kept(LocalDate since, Board board) {}

  /** The first day of the periods that a recent board knows: nothing older is asked of it. */
  public static LocalDate since(LocalDate day) {
    return day.minusYears(YEARS).withDayOfMonth(1);
  }

  /** Reports for periods that began within about two years before a day. */
  public Board recent(LocalDate day) {
    Vintage latest = ledger.latest();
    LocalDate since = since(day);
    Kept known = kept;
    if (known.since().equals(since) && known.board().vintage().compareTo(latest) >= 0) {
      return known.board();
    }
    turn.lock();
    try (var _ =
        Scoped.everything("one board serves everybody; pages show what lies within a scope")) {
      known = kept.since().equals(since) ? kept : new Kept(since, Board.empty());
      kept = new Kept(since, onward(known.board(), Optional.of(from(since)), "", latest));
      return kept.board();
    } finally {
      turn.unlock();
    }
  }

  private static Window from(LocalDate since) {
    return new Window(since, LocalDate.of(9000, 1, 1));
  }

  /** Reports of a form for periods that begin in a window, as known at a vintage. */
  Board of(String form, Window window, Vintage vintage) {
    return onward(Board.empty(), Optional.of(window), form + "|", vintage);
  }

  private Board onward(Board board, Optional<Window> window, String prefix, Vintage upTo) {
    if (board.vintage().compareTo(upTo) >= 0) {
      return board;
    }
    List<Versions.Version> more =
        versions.of(new Sought(BOTH, Set.of(), prefix, window, board.vintage(), upTo));
    return board.with(more, upTo, periods);
  }
}
