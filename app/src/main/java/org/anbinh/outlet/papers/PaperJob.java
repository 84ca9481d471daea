package org.anbinh.outlet.papers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anbinh.ground.territory.UnitId;

/** Papers on their way. */
public record PaperJob(UUID id, PaperOrder order, Instant asked, State state) {

  /** Where it stands. Each state carries only what is true in it. */
  public sealed interface State {
    /** Waits for its turn. */
    record Waiting() implements State {}

    /** So many of its files are written. */
    record Writing(int done) implements State {}

    /** All are written. */
    record Ready(List<Piece> pieces) implements State {
      public Ready {
        pieces = List.copyOf(pieces);
      }
    }

    /** Somebody stopped it. What was written is not written again when it is resumed. */
    record Cancelled(int done) implements State {}

    /**
     * We failed; it can be resumed.
     *
     * @param error the mark under which the cause stands in the log
     */
    record Failed(int done, String error) implements State {}

    /** Whether nothing more happens by itself. */
    default boolean settled() {
      return switch (this) {
        case Waiting(), Writing(_) -> false;
        case Ready(_), Cancelled(_), Failed(_, _) -> true;
      };
    }

    /** Whether it can be taken up where it was left. */
    default boolean resumable() {
      return switch (this) {
        case Waiting(), Writing(_), Ready(_) -> false;
        case Cancelled(_), Failed(_, _) -> true;
      };
    }

    /** How many files are written. */
    default int done() {
      return switch (this) {
        case Waiting() -> 0;
        case Writing(int done) -> done;
        case Ready(List<Piece> pieces) -> pieces.size();
        case Cancelled(int done) -> done;
        case Failed(int done, String _) -> done;
      };
    }

    /** The files, once all are there. */
    default List<Piece> pieces() {
      return this instanceof Ready(List<Piece> pieces) ? pieces : List.of();
    }

    /** The name used in labels and addresses. */
    default String code() {
      return switch (this) {
        case Waiting() -> "waiting";
        case Writing(_) -> "writing";
        case Ready(_) -> "ready";
        case Cancelled(_) -> "cancelled";
        case Failed(_, _) -> "failed";
      };
    }
  }

  /**
   * A finished file.
   *
   * @param name in ASCII letters
   * @param sha256 of its bytes, hexadecimal
   */
  public record Piece(UnitId unit, PaperFormat format, String name, long bytes, String sha256) {}

  /** The same job in another state. */
  public PaperJob in(State next) {
    return new PaperJob(id, order, asked, next);
  }
}
