package org.anbinh.ground.access.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.anbinh.ground.access.Kept;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** Tells a database that is gone from a question that was wrong. */
final class Silence implements ExecuteListener {
  private static final long serialVersionUID = 1L;

  /** Shutting down, starting up, and no place for one more connection. */
  private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300");

  @Override
  public void exception(ExecuteContext context) {
    RuntimeException failure = context.exception();
    if (failure != null && isGone(failure)) {
      context.exception(new Kept.UnavailableException(failure));
    }
  }

  static boolean isGone(Throwable failure) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      boolean gone =
          each instanceof SQLTransientConnectionException
              || each instanceof IOException
              || (each instanceof SQLException e && isGone(e.getSQLState()));
      if (gone) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGone(@Nullable String state) {
    return state != null && (state.startsWith("08") || GONE.contains(state));
  }
}
