package org.anbinh.ledger.entries.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ledger.entries.InFlightException;
import org.anbinh.ledger.entries.LedgerUnavailableException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Connections to the ledger's database, and what its failures mean. Work that may safely be
 * repeated is repeated, ever more slowly, while the database is gone.
 */
final class Connections {
  private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300");
  private static final Set<String> NO_ROOM = Set.of("53100", "54000", "53200");
  private static final String UNIQUE = "23505";
  private static final String LOCK_TIMEOUT = "55P03";
  private static final String NOT_ALLOWED = "42501";
  private static final String DEADLOCK = "40P01";
  private static final Duration BRIEF = Duration.ofSeconds(3);
  private static final long FIRST_WAIT = 100;
  private static final long LONGEST_WAIT = 2_000;

  private final DataSource source;
  private final Duration patience;

  Connections(DataSource source, Duration patience) {
    this.source = source;
    this.patience = patience;
  }

  /** Does work once on a connection of its own. */
  <T> T once(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw translated(e);
    } catch (IOException e) {
      throw new LedgerUnavailableException("The database broke off: " + e.getMessage(), e);
    }
  }

  /** Does work that may safely be repeated, until it succeeds or patience ends. */
  <T> T patiently(Work<T> work) {
    return within(patience, work);
  }

  /** The same for somebody who waits before a page, and would rather know. */
  <T> T briefly(Work<T> work) {
    return within(patience.compareTo(BRIEF) < 0 ? patience : BRIEF, work);
  }

  private <T> T within(Duration patience, Work<T> work) {
    long end = System.nanoTime() + patience.toNanos();
    long wait = FIRST_WAIT;
    while (true) {
      try (Connection connection = source.getConnection()) {
        return work.on(connection);
      } catch (SQLException e) {
        if (!passes(e) || System.nanoTime() + wait * 1_000_000 > end) {
          throw translated(e);
        }
      } catch (IOException e) {
        throw new LedgerUnavailableException("The database broke off: " + e.getMessage(), e);
      }
      pause(wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    }
  }

  Connection open() throws SQLException {
    return source.getConnection();
  }

  static boolean isTaken(SQLException e) {
    return UNIQUE.equals(e.getSQLState());
  }

  /** Whether the server is gone or going, so that the same may succeed when it is back. */
  static boolean isGone(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || e.getCause() instanceof IOException
        || (state != null && (state.startsWith("08") || GONE.contains(state)));
  }

  private static boolean passes(SQLException e) {
    return isGone(e) || DEADLOCK.equals(e.getSQLState());
  }

  /** The failure in words of the ledger. */
  static RuntimeException translated(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (LOCK_TIMEOUT.equals(state) || DEADLOCK.equals(state)) {
      return new InFlightException(e);
    }
    if (NOT_ALLOWED.equals(state) && reason(e).contains("row-level security")) {
      return new OutsideScopeException(e);
    }
    if (NO_ROOM.contains(state) || reason(e).startsWith("could not extend file")) {
      return new LedgerUnavailableException(
          "The database has no room left: "
              + reason(e)
              + ". Nothing of this recording was kept; free space on its disk and hand it in again.",
          e);
    }
    if (isGone(e)) {
      return new LedgerUnavailableException(
          "The database does not answer: "
              + reason(e)
              + ". Nothing is acknowledged; hand it in again under the same submission id.",
          e);
    }
    return new IllegalStateException("The database refused: " + reason(e), e);
  }

  private static String reason(SQLException e) {
    ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
    return String.valueOf(server == null ? e.getMessage() : server.getMessage());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailableException("Interrupted while waiting for the database", e);
    }
  }

  /** Something done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }
}
