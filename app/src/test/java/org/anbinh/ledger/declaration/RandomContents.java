package org.anbinh.ledger.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.jspecify.annotations.Nullable;

/** Contents of any register with random values in their fields; well formed, seldom sensible. */
public final class RandomContents {
  private static final StatisticalCalendar POLICE =
      new StatisticalCalendar("police", MonthDay.of(12, 15));
  private static final String ALPHABET = "aZ09 đĐủỗ|\\\"\n\t\u0001/~,;=😀𐍈";

  /** The calendars their periods are written by. */
  public static final Periods PERIODS = new Periods(List.of(POLICE));

  private final Random random;

  public RandomContents(long seed) {
    this.random = new Random(seed);
  }

  public <C extends Record & Content> C next(RegisterDescriptor<C> register) {
    return register.make(values(register.shape()));
  }

  private @Nullable Object[] values(Shape shape) {
    List<Field> fields = shape.fields();
    var values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      values[i] =
          switch (field.kind()) {
            case GROUP -> group(shape.group(i));
            case CELLS -> cells();
            default -> field.required() || random.nextBoolean() ? value(field) : null;
          };
    }
    return values;
  }

  private List<Record> group(Shape shape) {
    var list = new ArrayList<Record>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(shape.make(values(shape)));
    }
    return list;
  }

  private SortedMap<String, Reading> cells() {
    var cells = new TreeMap<String, Reading>();
    for (int i = random.nextInt(6); i > 0; i--) {
      cells.put("measure." + random.nextInt(9) + "|substance=" + random.nextInt(9), reading());
    }
    return cells;
  }

  private Reading reading() {
    return switch (random.nextInt(6)) {
      case 0 -> new Reading.NotReported(text());
      case 1 -> new Reading.Withheld(text());
      case 2 -> new Reading.Retracted(text());
      default -> new Reading.Amount(decimal());
    };
  }

  private Object value(Field field) {
    return switch (field.kind()) {
      case TEXT, CODE, FORM -> text();
      case INTEGER -> random.nextInt();
      case DECIMAL -> decimal();
      case DAY -> day();
      case FLAG -> random.nextBoolean();
      case UNIT -> unit();
      case PERIOD -> period();
      case GROUP, CELLS -> throw new IllegalStateException("many values");
    };
  }

  private String text() {
    var text = new StringBuilder("x");
    int[] letters = ALPHABET.codePoints().toArray();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private BigDecimal decimal() {
    BigDecimal any = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(7));
    return Decimals.canonical(random.nextInt(20) == 0 ? any.multiply(any) : any);
  }

  private LocalDate day() {
    return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(8000));
  }

  private UnitId unit() {
    Level[] levels = Level.values();
    return new UnitId(
        levels[random.nextInt(levels.length)],
        "%05d".formatted(random.nextInt(100_000)),
        random.nextBoolean() ? Optional.of(day()) : Optional.empty());
  }

  private Period period() {
    StatisticalCalendar calendar = random.nextBoolean() ? POLICE : StatisticalCalendar.CIVIL;
    int year = 2010 + random.nextInt(20);
    return switch (random.nextInt(6)) {
      case 0 -> new Period.Month(calendar, year, 1 + random.nextInt(12));
      case 1 -> new Period.Quarter(calendar, year, 1 + random.nextInt(4));
      case 2 -> new Period.Half(calendar, year, 1 + random.nextInt(2));
      case 3 -> new Period.NineMonths(calendar, year);
      case 4 -> new Period.Year(calendar, year);
      default -> new Period.Stretch(Window.day(day()));
    };
  }
}
