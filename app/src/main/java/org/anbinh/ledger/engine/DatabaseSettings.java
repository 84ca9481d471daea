package org.anbinh.ledger.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The PostgreSQL to use.
 *
 * @param url JDBC address of a server of PostgreSQL 15 or newer, such as {@code
 *     jdbc:postgresql://db.example:5432/anbinh}; empty to run the embedded one
 * @param user role that owns the schema and may create roles; for a server by URL only
 * @param password its password
 * @param applicationUser role under which the application reads and adds; never the owner
 * @param applicationPassword its password; empty to have one made and kept in the data directory
 * @param connections most connections held at once
 * @param patience how long work that may safely be repeated waits for a database that is gone
 * @param memory shared memory of the embedded server, as PostgreSQL writes it
 * @param unencrypted whether a server on another machine may be reached without TLS that checks its
 *     certificate and name ({@code sslmode=verify-full} in the URL)
 */
@Validated
@ConfigurationProperties("anbinh.database")
public record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("anbinh_app") String applicationUser,
    @DefaultValue("") String applicationPassword,
    @DefaultValue("10") @Min(4) @Max(100) int connections,
    @DefaultValue("60s") @NotNull Duration patience,
    @DefaultValue("192MB") String memory,
    @DefaultValue("false") boolean unencrypted) {

  /** Whether the server is ours to start and stop. */
  public boolean embedded() {
    return url.isBlank();
  }

  /** Passwords are left out. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + (embedded() ? "embedded" : url + " as " + user) + "]";
  }
}
