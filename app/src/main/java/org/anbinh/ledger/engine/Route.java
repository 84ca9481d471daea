package org.anbinh.ledger.engine;

import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The way to a database by URL, on which nobody shall read along or answer in its place. */
public final class Route {
  private static final Pattern OWN_MACHINE =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?");
  private static final String CHECKED = "verify-full";

  private Route() {}

  /**
   * Goes no further by a URL that leads to another machine without TLS that checks certificate and
   * name, unless the operator has said that it may.
   *
   * @throws EngineException with what to write instead
   */
  public static void require(DatabaseSettings settings) {
    @Nullable Properties parts = Driver.parseURL(settings.url(), new Properties());
    if (parts == null) {
      throw new EngineException(
          "anbinh.database.url is no address of a PostgreSQL. Write it like"
              + " jdbc:postgresql://db.example:5432/anbinh?sslmode=verify-full.",
          null);
    }
    String hosts = parts.getProperty("PGHOST", "localhost");
    boolean near =
        Stream.of(hosts.split(","))
            .allMatch(host -> OWN_MACHINE.matcher(host.strip().toLowerCase(Locale.ROOT)).matches());
    boolean checked = CHECKED.equals(parts.getProperty("sslmode"));
    if (!near && !checked && !settings.unencrypted()) {
      throw new EngineException(
          "anbinh.database.url leads to "
              + hosts
              + " without TLS that checks whom it speaks to. Add sslmode=verify-full to it (and"
              + " sslrootcert= with the file of the authority), or, on a line that nobody else can"
              + " reach, set anbinh.database.unencrypted=true.",
          null);
    }
  }
}
