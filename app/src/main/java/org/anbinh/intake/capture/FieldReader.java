package org.anbinh.intake.capture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.time.Period;
import org.anbinh.intake.reading.CodeNames;
import org.anbinh.intake.reading.DayText;
import org.anbinh.intake.reading.FlagText;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.NumberText;
import org.anbinh.intake.reading.PeriodText;
import org.anbinh.intake.reading.PlainText;
import org.anbinh.intake.reading.UnitNames;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Origin;

/** Reads the texts of one field. Remembers what it read before; not safe for several threads. */
final class FieldReader {
  private static final int MOST_REMEMBERED = 20_000;

  private final Field field;
  private final Sources sources;
  private final NumberStyle style;
  private final Origin origin;
  private final Optional<CodeNames> codes;
  private final Map<Asked, Meaning<?>> remembered = new HashMap<>();

  FieldReader(Field field, Sources sources, NumberStyle style, Origin origin) {
    this.field = field;
    this.sources = sources;
    this.style = style;
    this.origin = origin;
    this.codes = field.codeList().map(sources::codes);
  }

  /** A text and the day on which it must be valid. */
  private record Asked(String text, LocalDate day) {}

  /** What a text that is not blank says on a day. */
  Meaning<?> read(String text, LocalDate day) {
    return switch (field.kind()) {
      case TEXT -> PlainText.read(text, field.length());
      case INTEGER -> whole(ranged(text, NumberText.read(text, style)));
      case DECIMAL -> ranged(text, NumberText.read(text, style));
      case DAY -> past(DayText.read(text));
      case FLAG -> FlagText.read(text);
      case CODE -> codes.orElseThrow().read(text, day);
      case UNIT ->
          remember(
              new Asked(text, day),
              () -> sources.units().read(text, new UnitNames.Asked(field.levels(), day)));
      case PERIOD ->
          remember(
              new Asked(text, LocalDate.MIN),
              () -> begun(PeriodText.read(text, sources.periods())));
      case FORM -> remember(new Asked(text, LocalDate.MIN), () -> form(text));
      case GROUP, CELLS -> throw new IllegalStateException(field.path() + " is no single value");
    };
  }

  /** Whether it can only be read when the day is known. */
  boolean needsDay() {
    return field.kind() == Field.Kind.CODE || field.kind() == Field.Kind.UNIT;
  }

  private Meaning<?> remember(Asked asked, Supplier<Meaning<?>> read) {
    Meaning<?> known = remembered.get(asked);
    if (known != null) {
      return known;
    }
    Meaning<?> meaning = read.get();
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(asked, meaning);
    return meaning;
  }

  /** What has not happened cannot be recorded. */
  private Meaning<LocalDate> past(Meaning<LocalDate> read) {
    return origin == Origin.RECORD
            && read instanceof Meaning.Clear<LocalDate>(LocalDate day)
            && day.isAfter(sources.today())
        ? future(day.toString())
        : read;
  }

  /** What has not begun cannot be reported. */
  private Meaning<Period> begun(Meaning<Period> read) {
    return origin == Origin.REPORT
            && read instanceof Meaning.Clear<Period>(Period period)
            && period.window().from().isAfter(sources.today())
        ? future(period.code())
        : read;
  }

  private <T> Meaning<T> future(String text) {
    return Meaning.unclear("in-the-future", text, sources.today().toString());
  }

  private Meaning<BigDecimal> ranged(String text, Meaning<BigDecimal> number) {
    if (number instanceof Meaning.Clear<BigDecimal>(BigDecimal value)
        && (value.compareTo(BigDecimal.valueOf(field.from())) < 0
            || value.compareTo(BigDecimal.valueOf(field.to())) > 0)) {
      return Meaning.unclear("out-of-range", text, plain(field.from()), plain(field.to()));
    }
    return number;
  }

  private static String plain(double bound) {
    return NumberText.write(BigDecimal.valueOf(bound));
  }

  private static Meaning<Integer> whole(Meaning<BigDecimal> number) {
    return switch (number) {
      case Meaning.Clear<BigDecimal>(BigDecimal value) ->
          value.scale() > 0
              ? Meaning.unclear("not-whole", value.toPlainString())
              : Meaning.clear(value.intValueExact());
      case Meaning.Unclear<BigDecimal>(var code, var arguments) ->
          new Meaning.Unclear<>(code, arguments);
    };
  }

  private Meaning<String> form(String text) {
    String folded = Folding.fold(text);
    List<ReportForm> found =
        sources.catalogue().forms().stream()
            .filter(form ->
                form.id().equals(text)
                    || Folding.fold(form.name().vi()).equals(folded)
                    || Folding.fold(form.name().en()).equals(folded))
            .toList();
    return found.size() == 1
        ? Meaning.clear(found.getFirst().id())
        : Meaning.unclear(
            "unknown-form",
            PlainText.shortened(text),
            sources.catalogue().forms().stream()
                .filter(ReportForm::offered)
                .map(ReportForm::id)
                .collect(Collectors.joining(", ")));
  }
}
