package org.anbinh.figures.mart.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.time.Vintage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The columns of readings and maps, and the conditions that most questions share. */
final class Terms {
  static final DSLContext SQL =
      DSL.using(SQLDialect.DUCKDB, new Settings().withParamType(ParamType.INLINED));

  static final Field<Integer> PLACE = field(name("r", "place"), Integer.class);
  static final Field<Integer> SERIES = field(name("r", "series"), Integer.class);
  static final Field<Integer> SOURCE = field(name("r", "source"), Integer.class);
  static final Field<LocalDate> BEGINS = field(name("r", "begins"), LocalDate.class);
  static final Field<LocalDate> ENDS = field(name("r", "ends"), LocalDate.class);
  static final Field<BigDecimal> AMOUNT = field(name("r", "amount"), BigDecimal.class);
  static final Field<BigDecimal> REST = field(name("r", "rest"), BigDecimal.class);
  static final Field<Integer> GAP = field(name("r", "gap"), Integer.class);
  static final Field<Integer> ENTRY = field(name("r", "entry"), Integer.class);
  static final Field<Long> FROM = field(name("r", "batch_from"), Long.class);
  static final Field<Long> UNTIL = field(name("r", "batch_until"), Long.class);
  static final Field<Integer> TARGET = field(name("m", "target"), Integer.class);
  static final Field<Integer> QUALITY = field(name("m", "quality"), Integer.class);
  static final Field<LocalDate> UNIT_UNTIL = field(name("m", "until"), LocalDate.class);

  private Terms() {}

  /** What a layout is, once its map is a table and its targets are numbers. */
  record Laid(Layout layout, MapTables.Table map, Set<Integer> targets) {}

  static Field<Integer> epoch(Laid laid) {
    List<LocalDate> changes = laid.map().changes();
    Field<Integer> epoch = inline(changes.size());
    for (int n = changes.size() - 1; n >= 0; n--) {
      epoch = DSL.when(BEGINS.lt(day(changes.get(n))), inline(n)).otherwise(epoch);
    }
    return epoch;
  }

  static Field<LocalDate> day(LocalDate day) {
    return field("{0}", LocalDate.class, DSL.inline(Date.valueOf(day)));
  }

  static Table<?> map(Laid laid) {
    return table(name("work", "main", laid.map().name())).as("m");
  }

  static Condition joined(Laid laid) {
    Condition on = field(name("m", "place"), Integer.class).eq(PLACE);
    if (laid.map().changes().isEmpty()) {
      return on;
    }
    return on.and(field(name("m", "epoch"), Integer.class).eq(epoch(laid)));
  }

  static Condition inside(Readings asked) {
    return days(asked).and(standing(asked.vantage()));
  }

  static Condition days(Readings asked) {
    Condition from =
        asked.levels()
            ? ENDS.gt(day(asked.window().from()))
            : BEGINS.ge(day(asked.window().from()));
    return from.and(ENDS.le(day(asked.window().until())));
  }

  static Condition standing(Vantage vantage) {
    Condition standing = standing(vantage.vintage());
    if (!vantage.approved()) {
      return standing;
    }
    Condition free = free();
    return free.and(standing).or(DSL.not(free).and(approved(vantage.vintage())));
  }

  /** Of forms without a ladder, and of periods before it. */
  private static Condition free() {
    return DSL.condition(
        "r.begins < coalesce((select any_value(l.ladder) from source as l"
            + " where l.id = r.source), date '9000-01-01')");
  }

  /** Whether what a reading rests on needs no approval, or has it. */
  static Condition approvedOrFree(Vintage vintage) {
    return free().or(approved(vintage));
  }

  private static Condition standing(Vintage vintage) {
    return FROM.le(inline(vintage.batch())).and(UNTIL.gt(inline(vintage.batch())));
  }

  /** Of reports the versions that were the last approved by then, superseded or not. */
  static Condition approved(Vintage vintage) {
    return ENTRY.in(
        DSL.select(field(name("a", "entry"), Integer.class))
            .from(table(name("approval")).as("a"))
            .where(
                field(name("a", "batch_from"), Long.class).le(inline(vintage.batch())),
                field(name("a", "batch_until"), Long.class).gt(inline(vintage.batch()))));
  }

  static List<Field<Integer>> inlined(Set<Integer> numbers) {
    return numbers.stream().sorted().<Field<Integer>>map(DSL::inline).toList();
  }

  static Condition placed(Optional<Laid> laid) {
    return laid.filter(each -> !each.targets().isEmpty())
        .map(each -> TARGET.in(inlined(each.targets())))
        .orElse(noCondition());
  }

  static String text(Query query) {
    return SQL.renderInlined(query);
  }
}
