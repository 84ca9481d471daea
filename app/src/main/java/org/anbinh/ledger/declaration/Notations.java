package org.anbinh.ledger.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The notations of all kinds of component. */
final class Notations {
  private Notations() {}

  /** Written as a string that the function reads back. */
  private record Text<T>(Class<T> type, Function<T, String> write, Function<String, T> read)
      implements Notation {
    @Override
    public void write(Object value, CanonicalJson out) {
      out.string(write.apply(type.cast(value)));
    }

    @Override
    public Object read(JsonParser in) {
      expect(in, JsonToken.VALUE_STRING);
      return read.apply(in.getString());
    }
  }

  static final Notation TEXT = new Text<>(String.class, text -> text, text -> text);
  static final Notation DAY = new Text<>(LocalDate.class, LocalDate::toString, LocalDate::parse);
  static final Notation UNIT = new Text<>(UnitId.class, UnitId::toString, UnitId::parse);

  static Notation period(Periods periods) {
    return new Text<>(Period.class, Period::code, periods::parse);
  }

  static final Notation INTEGER =
      new Notation() {
        @Override
        public void write(Object value, CanonicalJson out) {
          out.number(((Integer) value).intValue());
        }

        @Override
        public Object read(JsonParser in) {
          expect(in, JsonToken.VALUE_NUMBER_INT);
          return in.getIntValue();
        }
      };

  static final Notation DECIMAL =
      new Notation() {
        @Override
        public void write(Object value, CanonicalJson out) {
          out.number((BigDecimal) value);
        }

        @Override
        public Object read(JsonParser in) {
          return decimal(in);
        }
      };

  static final Notation FLAG =
      new Notation() {
        @Override
        public void write(Object value, CanonicalJson out) {
          out.flag((Boolean) value);
        }

        @Override
        public Object read(JsonParser in) {
          return in.getBooleanValue();
        }
      };

  static final Notation CELLS =
      new Notation() {
        @Override
        public void write(Object value, CanonicalJson out) {
          out.beginObject();
          ((SortedMap<?, ?>) value)
              .forEach((key, reading) -> {
                out.name((String) key);
                writeReading((Reading) reading, out);
              });
          out.endObject();
        }

        @Override
        public Object read(JsonParser in) {
          expect(in, JsonToken.START_OBJECT);
          var cells = new TreeMap<String, Reading>();
          while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            if (cells.put(key, readReading(in)) != null) {
              throw new IllegalArgumentException("The cell " + key + " stands in it twice");
            }
          }
          return cells;
        }
      };

  /** A list of records. */
  record Group(Shape shape) implements Notation {
    @Override
    public void write(Object value, CanonicalJson out) {
      out.beginArray();
      for (Object each : (List<?>) value) {
        shape.write((Record) each, out);
      }
      out.endArray();
    }

    @Override
    public Object read(JsonParser in) {
      expect(in, JsonToken.START_ARRAY);
      var list = new ArrayList<Record>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        list.add(shape.read(in));
      }
      return list;
    }
  }

  private static void writeReading(Reading reading, CanonicalJson out) {
    switch (reading) {
      case Reading.Amount(BigDecimal value) -> out.number(value);
      case Reading.NotReported(String reason) -> writeGap("notReported", reason, out);
      case Reading.Withheld(String ground) -> writeGap("withheld", ground, out);
      case Reading.Retracted(String reason) -> writeGap("retracted", reason, out);
    }
  }

  private static void writeGap(String kind, String why, CanonicalJson out) {
    out.beginObject();
    out.name(kind);
    out.string(why);
    out.endObject();
  }

  private static Reading readReading(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return new Reading.Amount(decimal(in));
    }
    in.nextToken();
    String kind = in.currentName();
    in.nextToken();
    expect(in, JsonToken.VALUE_STRING);
    String why = in.getString();
    in.nextToken();
    expect(in, JsonToken.END_OBJECT);
    return switch (kind) {
      case "notReported" -> new Reading.NotReported(why);
      case "withheld" -> new Reading.Withheld(why);
      case "retracted" -> new Reading.Retracted(why);
      default -> throw new IllegalArgumentException("\"" + kind + "\" is no kind of reading");
    };
  }

  private static BigDecimal decimal(JsonParser in) {
    return switch (in.currentToken()) {
      case VALUE_NUMBER_INT -> whole(in);
      case VALUE_NUMBER_FLOAT -> Decimals.canonical(in.getDecimalValue());
      default -> throw new IllegalArgumentException("A number is expected " + place(in));
    };
  }

  private static BigDecimal whole(JsonParser in) {
    return switch (in.getNumberType()) {
      case INT, LONG -> BigDecimal.valueOf(in.getLongValue());
      default -> in.getDecimalValue();
    };
  }

  static void expect(JsonParser in, JsonToken token) {
    if (in.currentToken() != token) {
      throw new IllegalArgumentException(
          "There is a " + in.currentToken() + " where a " + token + " is expected " + place(in));
    }
  }

  private static String place(JsonParser in) {
    return "at position " + in.currentTokenLocation().getCharOffset();
  }
}
