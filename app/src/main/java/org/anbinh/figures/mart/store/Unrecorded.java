package org.anbinh.figures.mart.store;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Reports of a form about units and periods for which nobody entered a record: neither under the
 * unit nor under one that came before or after it, because a unit that was re-typed within a period
 * reports once, and what happens in a case after its commune was merged is written under the old
 * one.
 */
record Unrecorded(Readings.Unrecorded meant, Vintage vintage, Cut cut, String kin) {
  private static final int NEAR_DAYS = 366;

  /** The window widened to the periods of the form that it touches. */
  static Window touched(FormGrid grid, Window window) {
    return new Window(
        grid.start(grid.period(window.from())),
        grid.start(grid.period(window.until().minusDays(1)) + 1));
  }

  static Unrecorded of(Readings.Unrecorded meant, Readings asked, String kin) {
    Window window = touched(meant.grid(), asked.window());
    var cut = new Cut(window.from(), meant.grid().form().every(), window);
    return new Unrecorded(meant, asked.vintage(), cut, kin);
  }

  Condition condition(String readings) {
    String kept =
        entered("filing", "not r.nil") + " union " + entered(readings, "r.amount is not null");
    return DSL.condition("r.regular and (r.amount > 0 or r.amount is null)")
        .and(
            "r.place in (select id from place where level = "
                + meant.grid().level().ordinal()
                + ")")
        .and(
            "not exists (select 1 from ("
                + kept
                + ") as kept join work.main."
                + kin
                + " as own on own.unit = kept.unit and own.own where own.place = r.place"
                + " and kept.period = "
                + text(Steps.first(cut))
                + ")");
  }

  /** The units and periods of entries, each also under the units before and after it. */
  private String entered(String table, String which) {
    String last = text(Steps.of(cut, DSL.field("{0} - 1", LocalDate.class, Terms.ENDS)));
    return "select distinct k.unit as unit, unnest(case when r.ends - r.begins = 1 then ["
        + text(Steps.first(cut))
        + "] else generate_series("
        + text(Steps.of(cut, Terms.BEGINS))
        + ", "
        + last
        + ") end) as period from "
        + table
        + " as r join work.main."
        + kin
        + " as k on k.place = r.place where "
        + which
        + " and r.source in ("
        + meant.registers().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))
        + ") and r.ends > "
        + text(Terms.day(cut.window().from()))
        + " and r.begins < "
        + text(Terms.day(cut.window().until()))
        + " and "
        + Terms.SQL.renderInlined(Terms.standing(Vantage.of(vintage)))
        + " and (k.own or (r.begins < k.until + "
        + NEAR_DAYS
        + " and r.begins >= k.since - "
        + NEAR_DAYS
        + "))";
  }

  private static String text(Field<?> field) {
    return Terms.SQL.renderInlined(field);
  }
}
