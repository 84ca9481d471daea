package org.anbinh.figures.mart.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Readings;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The questions to the mart as SQL. All values are numbers, days and known names. */
final class Queries {
  private static final DSLContext SQL =
      DSL.using(SQLDialect.DUCKDB, new Settings().withParamType(ParamType.INLINED));

  private static final Field<Integer> PLACE = field(name("r", "place"), Integer.class);
  private static final Field<Integer> SERIES = field(name("r", "series"), Integer.class);
  private static final Field<Integer> SOURCE = field(name("r", "source"), Integer.class);
  static final Field<LocalDate> BEGINS = field(name("r", "begins"), LocalDate.class);
  private static final Field<LocalDate> ENDS = field(name("r", "ends"), LocalDate.class);
  private static final Field<BigDecimal> AMOUNT = field(name("r", "amount"), BigDecimal.class);
  private static final Field<BigDecimal> REST = field(name("r", "rest"), BigDecimal.class);
  private static final Field<Integer> GAP = field(name("r", "gap"), Integer.class);
  private static final Field<Integer> ENTRY = field(name("r", "entry"), Integer.class);
  private static final Field<Long> FROM = field(name("r", "batch_from"), Long.class);
  private static final Field<Long> UNTIL = field(name("r", "batch_until"), Long.class);
  private static final Field<Integer> TARGET = field(name("m", "target"), Integer.class);
  private static final Field<Integer> QUALITY = field(name("m", "quality"), Integer.class);
  private static final Field<LocalDate> UNIT_UNTIL = field(name("m", "until"), LocalDate.class);

  /** Steps up to which places are summed before they are put on the map. */
  private static final int FEW = 2;

  private final String readings;
  private final boolean finer;

  /**
   * For one measure.
   *
   * @param readings its table
   * @param finer whether some amounts stand in two columns
   */
  Queries(String readings, boolean finer) {
    this.readings = readings;
    this.finer = finer;
  }

  /** What a layout is, once its map is a table and its targets are numbers. */
  record Laid(Layout layout, Maps.Table map, Set<Integer> targets) {}

  String sums(Readings asked, Optional<Laid> laid, Layout layout) {
    boolean fewSteps = layout.cut().map(cut -> cut.steps().size() <= FEW).orElse(true);
    if (laid.isPresent() && fewSteps) {
      return sumsByPlace(asked, laid.get(), layout);
    }
    boolean exact = laid.map(each -> each.map().exact()).orElse(true);
    var fields = new ArrayList<>(keys(laid, layout));
    fields.add(coalesce(exact ? exactSum() : sharedSum(), inline(BigDecimal.ZERO)));
    fields.add(count(AMOUNT));
    fields.add(count());
    fields.add(max(GAP));
    fields.addAll(exact ? List.of(inline(0L), inline(0L)) : qualities());
    fields.add(inline(0L));
    var from = SQL.select(fields).from(from(laid, layout));
    return text(
        from.where(inside(asked), meant(asked), placed(laid), within(layout))
            .groupBy(field("all")));
  }

  /** Places are few beside their readings: summed first and put on the map afterwards. */
  private String sumsByPlace(Readings asked, Laid laid, Layout layout) {
    var places =
        SQL.select(
                PLACE.as("place"),
                epoch(laid).as("epoch"),
                layout.cut().map(Steps::first).orElse(inline(0)).as("s"),
                code(layout).as("c"),
                exactSum().as("a"),
                count(AMOUNT).as("n"),
                count().as("k"),
                max(GAP).as("g"),
                field("count(*) filter (where r.amount <> 0 or r.rest <> 0)", Long.class)
                    .as("other"))
            .from(from(Optional.empty(), layout))
            .where(inside(asked), meant(asked), within(layout))
            .groupBy(field("all"));
    return text(
        SQL.select(
                TARGET,
                field("p.s"),
                field("p.c"),
                field(
                    "coalesce(sum(case m.quality when 0 then p.a when 3 then null else"
                        + " cast(p.a as decimal(20,6)) * m.share end), 0)"),
                field("sum(p.n)"),
                field("sum(p.k)"),
                field("max(p.g)"),
                field("coalesce(sum(p.other) filter (where m.quality = 3), 0)"),
                field("coalesce(sum(p.other) filter (where m.quality in (1, 2)), 0)"),
                inline(0L))
            .from(places.asTable("p"))
            .join(map(laid))
            .on(condition("m.place = p.place and m.epoch = p.epoch"))
            .where(placed(Optional.of(laid)))
            .groupBy(field("all")));
  }

  private static Field<Integer> epoch(Laid laid) {
    List<LocalDate> changes = laid.map().changes();
    Field<Integer> epoch = inline(changes.size());
    for (int n = changes.size() - 1; n >= 0; n--) {
      epoch = DSL.when(BEGINS.lt(day(changes.get(n))), inline(n)).otherwise(epoch);
    }
    return epoch;
  }

  private static List<Field<?>> keys(Optional<Laid> laid, Layout layout) {
    return List.of(
        laid.isPresent() ? TARGET.as("t") : inline(0).as("t"),
        layout.cut().map(Steps::first).orElse(inline(0)).as("s"),
        code(layout).as("c"));
  }

  private static Field<String> code(Layout layout) {
    return layout.dimension().isPresent() ? field(name("sc", "code"), String.class) : inline("");
  }

  private Field<BigDecimal> exactSum() {
    return finer ? sum(AMOUNT).plus(coalesce(sum(REST), inline(BigDecimal.ZERO))) : sum(AMOUNT);
  }

  private Field<BigDecimal> sharedSum() {
    Field<BigDecimal> shared =
        field(
            "sum(case when m.quality = 3 then null else r.amount * m.share end)", BigDecimal.class);
    Field<BigDecimal> rest =
        field(
            "coalesce(sum(case when m.quality = 3 or r.rest is null then null else"
                + " cast(cast(r.rest as double) * cast(m.share as double) as decimal(38,12)) end),"
                + " 0)",
            BigDecimal.class);
    return finer ? shared.plus(rest) : shared;
  }

  private static List<Field<?>> qualities() {
    return List.of(
        field("count(*) filter (where m.quality = 3 and r.amount <> 0)", Long.class),
        field("count(*) filter (where m.quality in (1, 2) and r.amount <> 0)", Long.class));
  }

  static Field<LocalDate> day(LocalDate day) {
    return field("{0}", LocalDate.class, DSL.inline(Date.valueOf(day)));
  }

  private Table<?> from(Optional<Laid> laid, Layout layout) {
    Table<?> from = table(name(readings)).as("r");
    if (laid.isPresent()) {
      from = from.join(map(laid.get())).on(joined(laid.get()));
    }
    if (layout.dimension().isPresent()) {
      from =
          from.join(table(name("series_code")).as("sc"))
              .on(
                  field(name("sc", "series"), Integer.class).eq(SERIES),
                  field(name("sc", "dimension"), String.class)
                      .eq(inline(layout.dimension().get())));
    }
    return from;
  }

  private static Table<?> map(Laid laid) {
    return table(name("work", "main", laid.map().name())).as("m");
  }

  private static Condition joined(Laid laid) {
    Condition on = field(name("m", "place"), Integer.class).eq(PLACE);
    if (laid.map().changes().isEmpty()) {
      return on;
    }
    return on.and(field(name("m", "epoch"), Integer.class).eq(epoch(laid)));
  }

  private static Condition inside(Readings asked) {
    return days(asked).and(standing(asked.vintage()));
  }

  private static Condition days(Readings asked) {
    Condition from =
        asked.levels()
            ? ENDS.gt(day(asked.window().from()))
            : BEGINS.ge(day(asked.window().from()));
    return from.and(ENDS.le(day(asked.window().until())));
  }

  private static Condition standing(Vintage vintage) {
    return FROM.le(inline(vintage.batch())).and(UNTIL.gt(inline(vintage.batch())));
  }

  private Condition meant(Readings asked) {
    Condition meant =
        asked.sources().isEmpty() ? noCondition() : SOURCE.in(inlined(asked.sources()));
    if (!asked.series().isEmpty()) {
      meant = meant.and(SERIES.in(inlined(asked.series())));
    }
    meant = meant.and(ofUnits(asked));
    for (Map.Entry<String, Set<String>> each : asked.codes().entrySet()) {
      meant =
          meant.and(
              SERIES.in(
                  select(field(name("series"), Integer.class))
                      .from(table(name("series_code")))
                      .where(
                          field(name("dimension"), String.class).eq(inline(each.getKey())),
                          field(name("code"), String.class)
                              .in(each.getValue().stream().sorted().map(DSL::inline).toList()))));
    }
    return meant;
  }

  private Condition ofUnits(Readings asked) {
    var odd =
        select(field(name("o", "place"), Integer.class))
            .from(table(name(readings)).as("o"))
            .where(
                condition("not o.regular"),
                field(name("o", "begins"), LocalDate.class).lt(day(asked.window().until())),
                field(name("o", "ends"), LocalDate.class).gt(day(asked.window().from())));
    return switch (asked.units()) {
      case ALL -> noCondition();
      case REGULAR -> PLACE.notIn(odd);
      case IRREGULAR -> PLACE.in(odd);
    };
  }

  private static List<Field<Integer>> inlined(Set<Integer> numbers) {
    return numbers.stream().sorted().<Field<Integer>>map(DSL::inline).toList();
  }

  private static Condition placed(Optional<Laid> laid) {
    return laid.filter(each -> !each.targets().isEmpty())
        .map(each -> TARGET.in(inlined(each.targets())))
        .orElse(noCondition());
  }

  /** A reading that crosses from one step into the next belongs to neither; a day never does. */
  private static Condition within(Layout layout) {
    return layout
        .cut()
        .filter(cut -> !layout.nested())
        .map(cut ->
            condition("r.ends - r.begins = 1")
                .or(
                    Steps.of(cut, BEGINS)
                        .eq(Steps.of(cut, field("{0} - 1", LocalDate.class, ENDS)))))
        .orElse(noCondition());
  }

  String levels(Readings asked, Laid laid) {
    Layout layout = laid.layout();
    Field<LocalDate> moment = field("{0} - 1", LocalDate.class, ENDS);
    Field<Integer> step = layout.cut().map(cut -> Steps.of(cut, moment)).orElse(inline(0));
    var standing =
        SQL.select(
                TARGET.as("t"),
                step.as("s"),
                code(layout).as("c"),
                PLACE.as("p"),
                AMOUNT.as("a"),
                REST.as("r"),
                GAP.as("g"),
                QUALITY.as("q"),
                field("m.share").as("h"),
                DSL.denseRank()
                    .over(DSL.partitionBy(PLACE, step, code(layout)).orderBy(ENDS.desc(), SOURCE))
                    .as("rank"))
            .from(from(Optional.of(laid), layout))
            .where(
                inside(asked),
                meant(asked),
                placed(Optional.of(laid)),
                UNIT_UNTIL.ge(stepEnd(layout.cut(), step, asked.window())));
    return text(
        SQL.select(
                field("t"),
                field("s"),
                field("c"),
                field(
                    "coalesce(sum(case when q = 3 then null when q = 0 then a + coalesce(r, 0)"
                        + " else a * h end), 0)"),
                field("count(a)"),
                field("count(*)"),
                field("max(g)"),
                field("count(*) filter (where q = 3 and a <> 0)"),
                field("count(*) filter (where q in (1, 2) and a <> 0)"),
                field("count(distinct p)"))
            .from(standing.asTable("latest"))
            .where("rank = 1")
            .groupBy(field("t"), field("s"), field("c")));
  }

  private static Field<LocalDate> stepEnd(Optional<Cut> cut, Field<Integer> step, Window window) {
    Field<LocalDate> end = day(window.until());
    return cut.map(each ->
            field(
                "least({0}, cast({1} + to_months(cast(({2} + 1) * {3} as integer)) as date))",
                LocalDate.class, end, day(each.base()), step, inline(each.months())))
        .orElse(end);
  }

  static String received(
      Filings asked, Layout layout, Optional<Laid> laid, int source, boolean plural) {
    Condition days =
        asked.overlapping()
            ? BEGINS.lt(day(asked.window().until())).and(ENDS.gt(day(asked.window().from())))
            : BEGINS.ge(day(asked.window().from())).and(ENDS.le(day(asked.window().until())));
    Table<?> from = table(name("filing")).as("r");
    if (laid.isPresent()) {
      from = from.join(map(laid.get())).on(joined(laid.get()));
    }
    Field<Integer> step =
        layout
            .cut()
            .map(cut -> field("greatest(0, {0})", Integer.class, Steps.first(cut)))
            .orElse(inline(0));
    return text(
        SQL.select(
                laid.isPresent() ? TARGET.as("t") : inline(0).as("t"),
                step.as("s"),
                plural ? field("count(distinct (r.place, r.begins))", Integer.class) : count(),
                field("count(*) filter (where r.nil)", Integer.class))
            .from(from)
            .where(
                SOURCE.eq(inline(source)),
                condition("r.regular"),
                days,
                BEGINS.lt(day(asked.before())),
                standing(asked.vintage()),
                placed(laid))
            .groupBy(field("all")));
  }

  static String irregular(Filings asked, int source) {
    return text(
        SQL.select(
                PLACE,
                SOURCE,
                field("r.begins - date '1970-01-01'"),
                field("r.ends - date '1970-01-01'"),
                inline(""),
                inline(BigDecimal.ZERO),
                count(),
                count(),
                inline(0))
            .from(table(name("filing")).as("r"))
            .where(
                SOURCE.eq(inline(source)),
                condition("not r.regular"),
                BEGINS.ge(day(asked.window().from())),
                ENDS.le(day(asked.window().until())),
                standing(asked.vintage()))
            .groupBy(field("all")));
  }

  String stated(Readings asked, Optional<String> dimension) {
    var layout =
        new Layout(
            new org.anbinh.figures.mart.Placing.Nation(),
            Set.of(),
            Optional.empty(),
            dimension,
            false);
    return text(
        SQL.select(
                PLACE,
                SOURCE,
                field("r.begins - date '1970-01-01'"),
                field("r.ends - date '1970-01-01'"),
                code(layout).as("c"),
                coalesce(exactSum(), inline(BigDecimal.ZERO)),
                count(AMOUNT),
                count(),
                max(GAP))
            .from(from(Optional.empty(), layout))
            .where(inside(asked), meant(asked))
            .groupBy(field("all")));
  }

  static String extent(List<String> tables, Set<Integer> sources, Vintage vintage) {
    String each =
        tables.stream()
            .map(readings ->
                text(
                    SQL.select(min(BEGINS).as("b"), max(ENDS).as("e"))
                        .from(table(name(readings)).as("r"))
                        .where(standing(vintage), SOURCE.in(inlined(sources)))))
            .collect(java.util.stream.Collectors.joining(" union all "));
    return "select min(b), max(e) from (" + each + ") as extents";
  }

  String sources(Readings asked, Optional<Laid> laid, Layout layout, int most) {
    var behind =
        SQL.select(ENTRY.as("entry"), coalesce(exactSum(), inline(BigDecimal.ZERO)).as("amount"))
            .from(from(laid, layout))
            .where(inside(asked), meant(asked), placed(laid))
            .groupBy(ENTRY);
    return text(
        SQL.with("behind")
            .as(behind)
            .select(
                field("e.register"),
                field("e.subject"),
                field("e.version"),
                field("e.batch_from"),
                field("b.amount"),
                field("b.n"))
            .from(
                table(
                        select(field("*"), field("count(*) over ()").as("n"))
                            .from(table("behind"))
                            .orderBy(field("abs(amount) desc, entry"))
                            .limit(inline(most)))
                    .as("b"))
            .join(table(name("entry")).as("e"))
            .on(condition("e.id = b.entry"))
            .orderBy(field("abs(b.amount) desc, e.id")));
  }

  String changes(Readings asked, Optional<Laid> laid, Layout layout, int most) {
    Condition which = days(asked).and(meant(asked)).and(placed(laid));
    SelectJoinStep<?> added = SQL.select(FROM.as("b")).from(from(laid, layout));
    SelectJoinStep<?> ended = SQL.select(UNTIL.as("b")).from(from(laid, layout));
    String both =
        text(SQL.selectDistinct(field("b")).from(added.where(which)))
            + " union "
            + text(SQL.selectDistinct(field("b")).from(ended.where(which)));
    return "select b from ("
        + both
        + ") as c where b <= "
        + asked.vintage().batch()
        + " order by b desc limit "
        + most;
  }

  private static String text(Query query) {
    return SQL.renderInlined(query);
  }
}
