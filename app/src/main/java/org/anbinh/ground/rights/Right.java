package org.anbinh.ground.rights;

import java.util.Arrays;
import java.util.Optional;

/** One thing that somebody may do. Its code is kept in grants and tokens and never changes. */
public enum Right {
  /** Open to anybody, signed in or not. */
  PUBLIC("public"),
  /** Open to every account, whatever it holds. */
  SIGNED_IN("signed-in"),
  FIGURES_READ("figures.read"),
  REGISTERS_READ("registers.read"),
  REGISTERS_ENTER("registers.enter"),
  REGISTERS_CORRECT("registers.correct"),
  REGISTERS_EXPORT("registers.export"),
  IMPORTS_HAND_IN("imports.hand-in"),
  TERRITORY_READ("territory.read"),
  TERRITORY_CHANGE("territory.change"),
  MAP_CHANGE("map.change"),
  LEDGER_READ("ledger.read"),
  /** Verifying the chain and backing up. */
  LEDGER_KEEP("ledger.keep"),
  MART_REBUILD("mart.rebuild"),
  HEALTH_READ("health.read"),
  ACCOUNTS_MANAGE("accounts.manage"),
  GRANTS_MANAGE("grants.manage"),
  AUDIT_READ("audit.read"),
  FORMS_MANAGE("forms.manage"),
  REPORTS_SUBMIT("reports.submit"),
  REPORTS_CHECK("reports.check"),
  RELEASE_READ("release.read"),
  RELEASE_MAKE("release.make"),
  RELEASE_PUBLISH("release.publish"),
  CONFERENCE_READ("conference.read"),
  /** Preparing a conference and leading through it. */
  CONFERENCE_PRESENT("conference.present"),
  /** Noting what is said, and drafting conclusions. */
  CONFERENCE_NOTE("conference.note"),
  CONFERENCE_ADOPT("conference.adopt"),
  DEMONSTRATION_LOAD("demonstration.load");

  private final String code;

  Right(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The right of a code, where there is one. */
  public static Optional<Right> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
  }
}
