package org.anbinh.intake.capture.store;

import javax.sql.DataSource;
import org.anbinh.intake.capture.ImportJobs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The import jobs of a database. */
public final class ImportTables {
  private ImportTables() {}

  public static ImportJobs over(DataSource source) {
    return new PostgresImportJobs(JdbcClient.create(source));
  }
}
