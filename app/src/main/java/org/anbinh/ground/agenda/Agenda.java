package org.anbinh.ground.agenda;

import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.territory.UnitId;

/**
 * What one module has to tell somebody who opens the page Today. A module adds to that page by
 * having a bean of this type; it answers within milliseconds, or says that it is still looking.
 */
@FunctionalInterface
public interface Agenda {
  /** What needs somebody who looks after a unit and all in it, on a day. */
  List<Item> items(UnitId unit, LocalDate day);
}
