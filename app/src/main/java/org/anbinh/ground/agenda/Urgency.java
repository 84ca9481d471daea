package org.anbinh.ground.agenda;

import java.util.Locale;

/** How soon something needs somebody, the soonest first. */
public enum Urgency {
  /** Its day has passed. */
  LATE,
  /** It stopped, and somebody must mend it. */
  BROKEN,
  /** It waits for a decision. */
  WAITING,
  /** Its day comes. */
  DUE,
  /** Two statements of one thing differ; somebody should know why. */
  DIFFERING,
  /** It goes on by itself. */
  GOING,
  /** It is done; good to know. */
  DONE;

  /** The name used in label files and style sheets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
