package org.anbinh.figures.mart.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDate;
import org.anbinh.figures.mart.Cut;
import org.jooq.Field;

/** Into which step of a window a day falls, counted from 0. */
final class Steps {
  private Steps() {}

  /** The step in which a reading begins; for steps from the first of a month without dates. */
  static Field<Integer> first(Cut cut) {
    if (cut.base().getDayOfMonth() != 1) {
      return of(cut, Terms.BEGINS);
    }
    Field<Integer> months =
        field("(r.month - {0})", Integer.class, inline(Tables.month(cut.base())));
    return cut.months() == 1 ? months : floor(months, cut.months());
  }

  private static Field<Integer> floor(Field<Integer> months, int by) {
    return field("cast(floor({0} / {1}) as integer)", Integer.class, months, inline(by));
  }

  /** The step in which a day lies. */
  static Field<Integer> of(Cut cut, Field<LocalDate> day) {
    Field<Integer> months =
        field("date_sub('month', {0}, {1})", Integer.class, Terms.day(cut.base()), day);
    return cut.months() == 1 ? months : floor(months, cut.months());
  }
}
