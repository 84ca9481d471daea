package org.anbinh.ground.audit.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.anbinh.ground.audit.Audit;

/** Makes audit logs without a framework around them. */
public final class Audits {
  private Audits() {}

  public static Audit over(DataSource source, Clock clock) {
    return new PostgresAudit(source, clock);
  }

  /** The log as its configuration opens it. */
  public static Audit configured(DataSource source, boolean enabled) {
    return new AuditConfiguration().audit(source, enabled);
  }
}
