package org.anbinh.intake.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.anbinh.ground.language.Folding;
import org.anbinh.ledger.declaration.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a report: a number, or a gap and its reason ({@code n/a: reason}). An
 * empty cell says nothing and is no text to be read.
 */
public final class ReadingText {
  private static final int SMALL = 1024;
  private static final Reading[] SMALL_AMOUNTS = smallAmounts();
  private static final int LONGEST_REASON = 200;
  private static final Set<String> NOT_REPORTED =
      Set.of("n a", "na", "khong bao cao", "not reported", "khong co so lieu", "no data");
  private static final Set<String> WITHHELD = Set.of("khong cong bo", "withheld");
  private static final Set<String> RETRACTED = Set.of("rut lai", "retracted");
  private static final Set<String> NONE =
      Set.of("khong phat sinh", "nil", "none", "nothing to report");
  private static final String NO = "khong";
  private static final String DASHES = "-–—";

  private ReadingText() {}

  private static Reading[] smallAmounts() {
    var amounts = new Reading[SMALL];
    for (int i = 0; i < SMALL; i++) {
      amounts[i] = new Reading.Amount(BigDecimal.valueOf(i));
    }
    return amounts;
  }

  /** The amount of a text of nothing but up to 12 digits, at once; null for any other text. */
  public static @Nullable Reading plain(String text) {
    int length = text.length();
    if (length == 0 || length > 12) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value < SMALL
        ? SMALL_AMOUNTS[(int) value]
        : new Reading.Amount(BigDecimal.valueOf(value));
  }

  /** The reading a text says. */
  public static Meaning<Reading> read(String raw, Writing writing) {
    String text = raw.strip();
    if ((text.length() == 1 && DASHES.contains(text)) || Folding.fold(text).equals(NO)) {
      return dash(text, writing.dashes());
    }
    int colon = text.indexOf(':');
    String head = Folding.fold(colon < 0 ? text : text.substring(0, colon));
    String reason = colon < 0 ? "" : text.substring(colon + 1);
    if (NOT_REPORTED.contains(head)) {
      return gap(reason, Reading.NotReported::new);
    }
    if (WITHHELD.contains(head)) {
      return gap(reason, Reading.Withheld::new);
    }
    if (RETRACTED.contains(head)) {
      return gap(reason, Reading.Retracted::new);
    }
    if (colon < 0 && NONE.contains(head)) {
      return Meaning.clear(SMALL_AMOUNTS[0]);
    }
    return switch (NumberText.read(text, writing.numbers())) {
      case Meaning.Clear<BigDecimal>(BigDecimal value) -> Meaning.clear(new Reading.Amount(value));
      case Meaning.Unclear<BigDecimal>(var code, var arguments) ->
          new Meaning.Unclear<>(code.equals("not-a-number") ? "not-a-reading" : code, arguments);
    };
  }

  private static Meaning<Reading> dash(String text, DashStyle style) {
    return switch (style) {
      case ASK -> Meaning.unclear("ambiguous-dash", text);
      case ZERO -> Meaning.clear(SMALL_AMOUNTS[0]);
      case NOT_REPORTED -> Meaning.clear(new Reading.NotReported(""));
    };
  }

  private static Meaning<Reading> gap(
      String reason, java.util.function.Function<String, Reading> kind) {
    return switch (PlainText.read(reason, LONGEST_REASON)) {
      case Meaning.Clear<String>(String text) -> Meaning.clear(kind.apply(text));
      case Meaning.Unclear<String>(var code, var arguments) ->
          new Meaning.Unclear<>(code, arguments);
    };
  }

  /** Whether a remark says that there was nothing to report. */
  public static boolean saysNothingToReport(String remark) {
    String folded = Folding.fold(remark);
    return NONE.stream().anyMatch(each -> each.length() > 5 && folded.startsWith(each));
  }

  /** The text of a reading, which reads back as the same. */
  public static String write(Reading reading) {
    return switch (reading) {
      case Reading.Amount(BigDecimal value) -> NumberText.write(value);
      case Reading.NotReported(String reason) -> reason.isEmpty() ? "n/a" : "n/a: " + reason;
      case Reading.Withheld(String ground) -> ground.isEmpty() ? "withheld" : "withheld: " + ground;
      case Reading.Retracted(String reason) ->
          reason.isEmpty() ? "retracted" : "retracted: " + reason;
    };
  }
}
