package org.anbinh.intake.capture.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJobs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The import jobs of a database. */
public final class ImportTables {
  private ImportTables() {}

  /** A thread without a scope hands in for the whole country. */
  public static ImportJobs over(DataSource source) {
    return new Unbounded(new PostgresImportJobs(JdbcClient.create(source)));
  }

  private record Unbounded(ImportJobs jobs) implements ImportJobs {
    @Override
    public void keep(ImportJob job) {
      Scope scope = Scoped.current();
      try (var _ =
          Scoped.enter(
              scope instanceof Scope.Nothing ? new Scope.Everything() : scope, Scoped.remit())) {
        jobs.keep(job);
      }
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
      return jobs.find(id);
    }

    @Override
    public Scope scope(UUID id) {
      return jobs.scope(id);
    }

    @Override
    public Scope.Remit remit(UUID id) {
      return jobs.remit(id);
    }

    @Override
    public List<ImportJob> list(int most) {
      return jobs.list(most);
    }

    @Override
    public List<ImportJob> unsettled() {
      return jobs.unsettled();
    }

    @Override
    public long keptBytes(String author) {
      return jobs.keptBytes(author);
    }

    @Override
    public void forget(UUID id) {
      jobs.forget(id);
    }

    @Override
    public List<ImportJob> settledBefore(Instant moment, int most) {
      return jobs.settledBefore(moment, most);
    }
  }
}
