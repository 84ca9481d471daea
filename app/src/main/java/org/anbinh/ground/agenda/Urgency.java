package org.anbinh.ground.agenda;

import java.util.Locale;

/** How soon something needs somebody, the soonest first. */
public enum Urgency {
  /** It takes place now. */
  HAPPENING,
  /** Its day has passed. */
  LATE,
  /** It stopped, and somebody must mend it. */
  BROKEN,
  /** It waits for a decision. */
  WAITING,
  /** Its day comes. */
  DUE,
  /** It takes place on a day that comes; nothing need be done before. */
  COMING,
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
