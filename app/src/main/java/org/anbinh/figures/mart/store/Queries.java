package org.anbinh.figures.mart.store;

import static org.anbinh.figures.mart.store.Terms.AMOUNT;
import static org.anbinh.figures.mart.store.Terms.BEGINS;
import static org.anbinh.figures.mart.store.Terms.ENDS;
import static org.anbinh.figures.mart.store.Terms.ENTRY;
import static org.anbinh.figures.mart.store.Terms.FROM;
import static org.anbinh.figures.mart.store.Terms.GAP;
import static org.anbinh.figures.mart.store.Terms.PLACE;
import static org.anbinh.figures.mart.store.Terms.QUALITY;
import static org.anbinh.figures.mart.store.Terms.REST;
import static org.anbinh.figures.mart.store.Terms.SERIES;
import static org.anbinh.figures.mart.store.Terms.SOURCE;
import static org.anbinh.figures.mart.store.Terms.SQL;
import static org.anbinh.figures.mart.store.Terms.TARGET;
import static org.anbinh.figures.mart.store.Terms.UNIT_UNTIL;
import static org.anbinh.figures.mart.store.Terms.UNTIL;
import static org.anbinh.figures.mart.store.Terms.day;
import static org.anbinh.figures.mart.store.Terms.days;
import static org.anbinh.figures.mart.store.Terms.epoch;
import static org.anbinh.figures.mart.store.Terms.inlined;
import static org.anbinh.figures.mart.store.Terms.inside;
import static org.anbinh.figures.mart.store.Terms.joined;
import static org.anbinh.figures.mart.store.Terms.map;
import static org.anbinh.figures.mart.store.Terms.placed;
import static org.anbinh.figures.mart.store.Terms.text;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Readings;
import org.anbinh.ground.time.Window;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The questions to the mart as SQL. All values are numbers, days and known names. */
final class Queries {
  /** Steps up to which places are summed before they are put on the map. */
  private static final int FEW = 2;

  private static final String NOT_ZERO = "r.amount <> 0 or r.rest <> 0";

  private final String readings;
  private final boolean finer;
  private final String kin;

  /**
   * For one measure.
   *
   * @param readings its table
   * @param finer whether some amounts stand in two columns
   * @param kin the table of units and those that came before and after them; empty if not needed
   */
  Queries(String readings, boolean finer, String kin) {
    this.readings = readings;
    this.finer = finer;
    this.kin = kin;
  }

  String sums(Readings asked, Optional<Terms.Laid> laid, Layout layout) {
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
    fields.add(filings(asked, "(r.place, r.begins, r.source)"));
    var from = SQL.select(fields).from(from(laid, layout));
    return text(
        from.where(inside(asked), meant(asked), placed(laid), within(layout))
            .groupBy(field("all")));
  }

  /** Places are few beside their readings: summed first and put on the map afterwards. */
  private String sumsByPlace(Readings asked, Terms.Laid laid, Layout layout) {
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
                filings(asked, "(r.begins, r.source)").as("u"),
                field("count(*) filter (where " + NOT_ZERO + ")", Long.class).as("other"))
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
                        + shared("p.a", "m.share")
                        + " end), 0)"),
                field("sum(p.n)"),
                field("sum(p.k)"),
                field("max(p.g)"),
                field("coalesce(sum(p.other) filter (where m.quality = 3), 0)"),
                field("coalesce(sum(p.other) filter (where m.quality in (1, 2)), 0)"),
                field("sum(p.u)"))
            .from(places.asTable("p"))
            .join(map(laid))
            .on(condition("m.place = p.place and m.epoch = p.epoch"))
            .where(placed(Optional.of(laid)))
            .groupBy(field("all")));
  }

  private static List<Field<?>> keys(Optional<Terms.Laid> laid, Layout layout) {
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
    return field(
        "sum(case m.quality when 3 then null when 0 then "
            + whole()
            + " else"
            + shared(whole(), "m.share")
            + " end)",
        BigDecimal.class);
  }

  /** The amount of one reading, from both columns. */
  private String whole() {
    return finer ? "r.amount + coalesce(r.rest, 0)" : "r.amount";
  }

  /** A share of an amount; where some are written finer the engine's decimals are too short. */
  private String shared(String amount, String share) {
    return finer
        ? " cast(cast(" + amount + " as double) * cast(" + share + " as double) as decimal(38,12))"
        : " cast(" + amount + " as decimal(20,6)) * " + share;
  }

  /** Where a source says one thing in several cells, how many filings say something of it. */
  private static Field<Long> filings(Readings asked, String filing) {
    return asked.series().size() > asked.sources().size()
        ? field("count(distinct " + filing + ")", Long.class)
        : field("count(*)", Long.class);
  }

  private static List<Field<?>> qualities() {
    return List.of(
        field("count(*) filter (where m.quality = 3 and (" + NOT_ZERO + "))", Long.class),
        field("count(*) filter (where m.quality in (1, 2) and (" + NOT_ZERO + "))", Long.class));
  }

  private Table<?> from(Optional<Terms.Laid> laid, Layout layout) {
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
    Condition fitting =
        switch (asked.units().fit()) {
          case ANY -> noCondition();
          case REGULAR -> PLACE.notIn(odd);
          case IRREGULAR -> PLACE.in(odd);
        };
    Condition ofLevel =
        asked
            .units()
            .level()
            .map(level ->
                condition(
                    "r.place in (select id from place where level = " + level.ordinal() + ")"))
            .orElse(noCondition());
    return fitting
        .and(ofLevel)
        .and(
            asked
                .units()
                .unrecorded()
                .map(each -> Unrecorded.of(each, asked, kin).condition(readings))
                .orElse(noCondition()));
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

  String levels(Readings asked, Terms.Laid laid) {
    Layout layout = laid.layout();
    Field<LocalDate> moment = field("{0} - 1", LocalDate.class, ENDS);
    Field<Integer> step = layout.cut().map(cut -> Steps.of(cut, moment)).orElse(inline(0));
    var standing =
        SQL.select(
                TARGET.as("t"),
                step.as("s"),
                code(layout).as("c"),
                PLACE.as("p"),
                field(whole()).as("a"),
                field("(" + NOT_ZERO + ")").as("o"),
                GAP.as("g"),
                QUALITY.as("q"),
                field("m.share").as("h"),
                field(Terms.approvedOrFree(asked.vantage().vintage())).as("ok"),
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
                    "coalesce(sum(case when q = 3 then null when q = 0 then a else"
                        + shared("a", "h")
                        + " end), 0)"),
                field("count(a)"),
                field("count(*)"),
                field("max(g)"),
                field("count(*) filter (where q = 3 and o)"),
                field("count(*) filter (where q in (1, 2) and o)"),
                field("count(distinct p)"),
                field("count(distinct p) - count(distinct p) filter (where not ok)"))
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

  /**
   * The entries behind readings; those that are seen come first.
   *
   * @param seen places whose entries are seen; left out, all are
   */
  String sources(
      Readings asked,
      Optional<Terms.Laid> laid,
      Layout layout,
      Optional<Set<Integer>> seen,
      int most) {
    String standing =
        text(
            SQL.select(
                    ENTRY.as("entry"),
                    field(whole()).as("amount"),
                    field(seen.map(PLACE::in).orElseGet(DSL::trueCondition)).as("seen"),
                    asked.levels()
                        ? DSL.denseRank()
                            .over(DSL.partitionBy(PLACE, SERIES).orderBy(ENDS.desc(), SOURCE))
                            .as("rank")
                        : inline(1).as("rank"))
                .from(from(laid, layout))
                .where(inside(asked), meant(asked), placed(laid)));
    var behind =
        SQL.select(
                field("entry"),
                field("coalesce(sum(amount), 0)").as("amount"),
                field("bool_and(seen)").as("seen"))
            .from("(" + standing + ") as latest")
            .where("rank = 1")
            .groupBy(field("entry"));
    return text(
        SQL.with("behind")
            .as(behind)
            .select(
                field("e.register"),
                field("e.subject"),
                field("e.version"),
                field("e.batch_from"),
                field("b.amount"),
                field("b.n"),
                field("b.within"),
                field("b.seen"))
            .from(
                table(
                        select(
                                field("*"),
                                field("count(*) over ()").as("n"),
                                field("count(*) filter (where seen) over ()").as("within"))
                            .from(table("behind"))
                            .orderBy(field("seen desc, abs(amount) desc, entry"))
                            .limit(inline(most)))
                    .as("b"))
            .join(table(name("entry")).as("e"))
            .on(condition("e.id = b.entry"))
            .orderBy(field("abs(b.amount) desc, e.id")));
  }

  String changes(Readings asked, Optional<Terms.Laid> laid, Layout layout, int most) {
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
}
