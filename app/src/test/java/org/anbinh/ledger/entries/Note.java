package org.anbinh.ledger.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Statement;

/** The smallest register there can be, for tests of the ledger. */
@Declare.Register(name = "note", origin = Origin.RECORD)
public record Note(
    @Declare.Key String number,
    @Declare.Place(Level.COMMUNE) UnitId unit,
    @Declare.When LocalDate day,
    String text,
    Optional<Integer> amount,
    List<Line> lines)
    implements Content {
  public static final RegisterDescriptor<Note> REGISTER = RegisterDescriptor.of(Note.class);

  public Note {
    lines = List.copyOf(lines);
  }

  /** A part of a note. */
  public record Line(String code) {}

  public static Note of(String number, String text) {
    return of(number, "00004", LocalDate.of(2025, 8, 1), text);
  }

  public static Note of(String number, String commune, LocalDate day, String text) {
    return new Note(
        number,
        UnitId.parse("commune:" + commune + ":2025-07-01"),
        day,
        text,
        Optional.empty(),
        List.of());
  }

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a note counts nothing
  }
}
