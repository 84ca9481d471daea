package org.anbinh.ground.law;

import java.time.LocalDate;

/** What one legal act does to one value, from a day on. */
public sealed interface Provision<V> {
  /** The first day on which it binds. */
  LocalDate from();

  Citation source();

  /** Sets the value. */
  record Sets<V>(LocalDate from, V value, Citation source) implements Provision<V> {}

  /** Ends it. */
  record Repeals<V>(LocalDate from, Citation source) implements Provision<V> {}
}
