package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.tables.TableRow;

/** Reads the rows of {@code changes.csv}; which units they name is not looked up yet. */
final class ChangeReader {
  private ChangeReader() {}

  /**
   * One row.
   *
   * @param kind empty for an abolition
   */
  record Change(
      TableRow row,
      LocalDate on,
      String decision,
      Named before,
      Optional<Named> after,
      Optional<Edge.Kind> kind,
      Optional<BigDecimal> share) {}

  /** A unit as a row names it: by code and the levels meant. */
  record Named(List<Level> levels, String code) {
    @Override
    public String toString() {
      return levels.getFirst().written() + " " + code;
    }
  }

  static List<Change> changes(List<TableRow> rows) {
    var changes = new ArrayList<Change>();
    rows.forEach(row -> change(row).ifPresent(changes::add));
    return changes;
  }

  private static Optional<Change> change(TableRow row) {
    Optional<LocalDate> on = row.text("effective_date").flatMap(_ -> row.day("effective_date"));
    Optional<String> decision = row.text("decision");
    Optional<String> kind = row.text("kind").filter(text -> known(row, text));
    Optional<String> levels = row.text("level").filter(text -> levelled(row, text));
    Optional<String> oldCode = row.text("old_code");
    if (on.isEmpty()
        || decision.isEmpty()
        || kind.isEmpty()
        || levels.isEmpty()
        || oldCode.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edge.Kind> edge = kind(kind.get());
    String[] sides = levels.get().split(">", -1);
    Optional<Named> after = edge.flatMap(_ -> after(row, sides[1]));
    if (edge.isPresent() && after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            row,
            on.get(),
            decision.get(),
            new Named(Level.read(sides[0]), oldCode.get()),
            after,
            edge,
            row.number("share", 0, 1)));
  }

  private static Optional<Named> after(TableRow row, String side) {
    List<Level> levels = Level.read(side);
    if (levels.isEmpty()) {
      row.refuse("no-level", side);
      return Optional.empty();
    }
    return row.text("new_code").map(code -> new Named(levels, code));
  }

  private static boolean levelled(TableRow row, String text) {
    String[] sides = text.split(">", -1);
    boolean fine = sides.length == 2 && !Level.read(sides[0]).isEmpty();
    if (!fine) {
      row.refuse("no-levels", text);
    }
    return fine;
  }

  private static boolean known(TableRow row, String kind) {
    boolean fine = kind.equals("abolish") || kind(kind).isPresent();
    if (!fine) {
      row.refuse("no-kind", kind);
    }
    return fine;
  }

  private static Optional<Edge.Kind> kind(String text) {
    return switch (text) {
      case "merge" -> Optional.of(Edge.Kind.MERGE);
      case "split" -> Optional.of(Edge.Kind.SPLIT);
      case "transfer" -> Optional.of(Edge.Kind.TRANSFER);
      case "rename" -> Optional.of(Edge.Kind.RENAME);
      default -> Optional.empty();
    };
  }
}
