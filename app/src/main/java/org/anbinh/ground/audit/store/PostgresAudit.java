package org.anbinh.ground.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.AuditUnavailableException;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;

/** The log in the table of lines. */
final class PostgresAudit implements Audit {
  /** One writer at a time adds a line, so every line follows the one that stands before it. */
  private static final String TAKE_NUMBER = "select pg_advisory_xact_lock(815, 37); ";

  /** A line is durable or refused; a writer that hangs must not hold up everybody for long. */
  private static final String LIMITS =
      "set local synchronous_commit = on; set local lock_timeout = '5s'; ";

  /** How many statements {@link #LIMITS} and {@link #TAKE_NUMBER} are. */
  private static final int STEPS_BEFORE_HEAD = 3;

  private static final int MOST = 1_000;

  private final DataSource source;
  private final Clock clock;

  PostgresAudit(DataSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public Line record(Event event) {
    return recordAll(List.of(event)).getFirst();
  }

  @Override
  public List<Line> recordAll(List<Event> events) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        var added = new ArrayList<Line>();
        Optional<Line> head = headOnceAlone(statement);
        for (Event event : events) {
          Line line = next(head, event);
          Lines.insert(connection, line);
          added.add(line);
          head = Optional.of(line);
        }
        connection.commit();
        return List.copyOf(added);
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new AuditUnavailableException(e);
    }
  }

  /** All of it is sent together, and done in turn: the newest line is read under the lock. */
  private static Optional<Line> headOnceAlone(Statement statement) throws SQLException {
    statement.execute(LIMITS + TAKE_NUMBER + Lines.HEAD);
    for (int before = 1; before < STEPS_BEFORE_HEAD; before++) {
      statement.getMoreResults();
    }
    return Lines.head(statement);
  }

  /** Clocks are set back now and then; the log never is. */
  private Line next(Optional<Line> head, Event event) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Seal(
            head.map(Line::number).orElse(0L) + 1,
            head.map(Line::at).filter(now::isBefore).orElse(now),
            event,
            head.map(Line::hash).orElse(Seal.NOTHING))
        .line();
  }

  @Override
  public Found search(Search search) {
    int most = Math.clamp(search.most(), 1, MOST);
    var lines = new ArrayList<Line>();
    visit(new Question(search), "order by number desc limit " + (most + 1), lines::add);
    List<Line> shown = lines.subList(0, Math.min(most, lines.size()));
    return new Found(shown, lines.size() > most ? shown.getLast().number() : 0);
  }

  @Override
  public void read(Search search, Consumer<Line> sink) {
    visit(new Question(search), "order by number", sink);
  }

  @Override
  public Optional<Line> head() {
    return search(Search.newest(1)).lines().stream().findFirst();
  }

  @Override
  public Verification verify(Optional<Kept> kept) {
    var walk = new Walk(kept);
    visit(new Question(Search.newest(1)), "order by number", walk);
    return walk.end();
  }

  private void visit(Question question, String end, Consumer<Line> sink) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = question.prepare(connection, end)) {
        Lines.each(statement, sink);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new AuditUnavailableException(e);
    }
  }
}
