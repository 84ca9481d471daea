package org.anbinh.figures.mart.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** The questions about filings and about the days of sources as Terms.SQL. */
final class FilingQueries {
  private FilingQueries() {}

  static String received(Filings asked, Layout layout, Optional<Terms.Laid> laid, Source source) {
    Condition days =
        asked.overlapping()
            ? Terms.BEGINS
                .lt(Terms.day(asked.window().until()))
                .and(Terms.ENDS.gt(Terms.day(asked.window().from())))
            : Terms.BEGINS
                .ge(Terms.day(asked.window().from()))
                .and(Terms.ENDS.le(Terms.day(asked.window().until())));
    Table<?> from = table(name("filing")).as("r");
    if (laid.isPresent()) {
      from = from.join(Terms.map(laid.get())).on(Terms.joined(laid.get()));
    }
    Field<Integer> step =
        layout
            .cut()
            .map(cut -> field("greatest(0, {0})", Integer.class, Steps.first(cut)))
            .orElse(inline(0));
    return Terms.text(
        Terms.SQL
            .select(
                laid.isPresent() ? Terms.TARGET.as("t") : inline(0).as("t"),
                step.as("s"),
                source.plural()
                    ? field("count(distinct (r.place, r.begins))", Integer.class)
                    : count(),
                field("count(*) filter (where r.nil)", Integer.class),
                approved(asked.vantage(), source))
            .from(from)
            .where(
                Terms.SOURCE.eq(inline(source.id())),
                condition("r.regular"),
                days,
                Terms.BEGINS.lt(Terms.day(asked.before())),
                Terms.standing(asked.vantage()),
                Terms.placed(laid))
            .groupBy(field("all")));
  }

  /** Nothing is looked up for forms that nobody approves. */
  private static Field<Integer> approved(Vantage vantage, Source source) {
    return source
        .ladder()
        .<Field<Integer>>map(since ->
            field(
                "count(*) filter (where {0})",
                Integer.class,
                Terms.BEGINS.lt(Terms.day(since)).or(Terms.approved(vantage.vintage()))))
        .orElse(inline(0));
  }

  static String irregular(Filings asked, Source source) {
    return Terms.text(
        Terms.SQL
            .select(
                Terms.PLACE,
                field("r.begins - date '1970-01-01'"),
                field("r.ends - date '1970-01-01'"),
                field(approved(asked.vantage(), source).eq(count())))
            .from(table(name("filing")).as("r"))
            .where(
                Terms.SOURCE.eq(inline(source.id())),
                condition("not r.regular"),
                Terms.BEGINS.ge(Terms.day(asked.window().from())),
                Terms.ENDS.le(Terms.day(asked.window().until())),
                Terms.standing(asked.vantage()))
            .groupBy(field("all")));
  }

  /** Filings that say that there is nothing to report, as stated zeros. */
  static String nil(Set<Integer> sources, Window window, Vantage vantage) {
    return Terms.text(
        Terms.SQL
            .select(
                Terms.PLACE,
                Terms.SOURCE,
                field("r.begins - date '1970-01-01'"),
                field("r.ends - date '1970-01-01'"),
                inline(""),
                inline(BigDecimal.ZERO),
                count(),
                count(),
                inline(0))
            .from(table(name("filing")).as("r"))
            .where(
                Terms.SOURCE.in(Terms.inlined(sources)),
                condition("r.nil"),
                Terms.BEGINS.ge(Terms.day(window.from())),
                Terms.ENDS.le(Terms.day(window.until())),
                Terms.standing(vantage))
            .groupBy(field("all")));
  }

  /** Entries that state an amount, by target and step. */
  static String entries(
      Set<Integer> sources,
      Window window,
      Vintage vintage,
      Layout layout,
      Optional<Terms.Laid> laid) {
    Table<?> from = table(name("filing")).as("r");
    if (laid.isPresent()) {
      from = from.join(Terms.map(laid.get())).on(Terms.joined(laid.get()));
    }
    return Terms.text(
        Terms.SQL
            .select(
                laid.isPresent() ? Terms.TARGET.as("t") : inline(0).as("t"),
                layout.cut().map(Steps::first).orElse(inline(0)).as("s"),
                count(),
                inline(0),
                inline(0))
            .from(from)
            .where(
                Terms.SOURCE.in(Terms.inlined(sources)),
                condition("not r.nil"),
                Terms.BEGINS.ge(Terms.day(window.from())),
                Terms.BEGINS.lt(Terms.day(window.until())),
                Terms.standing(Vantage.of(vintage)),
                Terms.placed(laid))
            .groupBy(field("all")));
  }

  static String busy(Set<Integer> sources, Vintage vintage) {
    return Terms.text(
        Terms.SQL
            .select(min(Terms.BEGINS), max(Terms.ENDS), count())
            .from(table(name("filing")).as("r"))
            .where(
                Terms.SOURCE.in(Terms.inlined(sources)),
                condition("not r.nil"),
                Terms.standing(Vantage.of(vintage)))
            .groupBy(field("r.month"))
            .orderBy(field("r.month")));
  }
}
