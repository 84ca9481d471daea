package org.anbinh.ground.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Locale;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Node;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.language.Label;

/** What kind of value a law file holds, and how it is written there. */
enum ValueType {
  CODE(String.class),
  CODES(CodeSet.class),
  WORDS(Label.class),
  AMOUNT(BigDecimal.class),
  MONTH_DAY(MonthDay.class),
  CONVERSION(Conversion.class);

  private final Class<?> type;

  ValueType(Class<?> type) {
    this.type = type;
  }

  Class<?> type() {
    return type;
  }

  static ValueType of(Scalar written) {
    try {
      return valueOf(written.text().replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(
          written.place(),
          "\""
              + written.text()
              + "\" is no type of value; write code, codes, words, amount,"
              + " month-day or conversion");
    }
  }

  /** The value under {@code value} of a provision. */
  Object read(Mapping provision) {
    return switch (this) {
      case CODE -> provision.text("value");
      case CODES -> codes(provision);
      case WORDS -> words(provision.mapping("value"));
      case AMOUNT -> provision.scalar("value").number();
      case MONTH_DAY -> monthDay(provision.scalar("value"));
      case CONVERSION -> conversion(provision.mapping("value"));
    };
  }

  private static CodeSet codes(Mapping provision) {
    Node place = provision.get("value");
    var codes = provision.scalars("value").stream().map(Scalar::text).toList();
    if (codes.isEmpty()) {
      throw new BadDocumentException(place.place(), "name at least one code");
    }
    return new CodeSet(codes);
  }

  static Label words(Mapping words) {
    words.only("vi", "en");
    return new Label(words.text("vi"), words.text("en"));
  }

  private static MonthDay monthDay(Scalar written) {
    try {
      return MonthDay.parse("--" + written.text());
    } catch (DateTimeException e) {
      throw new BadDocumentException(
          written.place(), "\"" + written.text() + "\" is no day of the year; write it as 12-15");
    }
  }

  private static Conversion conversion(Mapping written) {
    written.only("exact", "convention", "least", "most");
    if (written.has("exact")) {
      return new Conversion.Exact(written.scalar("exact").number());
    }
    if (written.has("convention")) {
      return new Conversion.Convention(written.scalar("convention").number());
    }
    return new Conversion.Between(
        written.scalar("least").number(), written.scalar("most").number());
  }
}
