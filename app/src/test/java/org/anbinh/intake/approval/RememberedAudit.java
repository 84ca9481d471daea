package org.anbinh.intake.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;

/** An audit log that remembers what it is told, and proves nothing. */
public final class RememberedAudit implements Audit {
  private final List<Line> lines = new ArrayList<>();

  @Override
  public synchronized Line record(Event event) {
    var line = new Line(lines.size() + 1L, Instant.EPOCH, event, "", "");
    lines.add(line);
    return line;
  }

  @Override
  public synchronized List<Line> recordAll(List<Event> events) {
    return events.stream().map(this::record).toList();
  }

  @Override
  public synchronized Found search(Search search) {
    return new Found(lines.reversed(), 0);
  }

  @Override
  public synchronized void read(Search search, Consumer<Line> sink) {
    lines.forEach(sink);
  }

  @Override
  public synchronized Optional<Line> head() {
    return lines.reversed().stream().findFirst();
  }

  @Override
  public Verification verify(Optional<Kept> kept) {
    throw new UnsupportedOperationException("it has no chain");
  }
}
