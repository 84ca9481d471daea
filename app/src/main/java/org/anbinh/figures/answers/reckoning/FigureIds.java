package org.anbinh.figures.answers.reckoning;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * Packs a question about a single figure into a name, and reads it back: a version, the question in
 * few bytes, and a checksum that tells a mistyped name from a figure.
 */
final class FigureIds {
  private static final int FORMAT = 1;
  private static final int CHECKSUM = 4;
  private static final int ONLY_APPROVED = 1;

  /** Their places stand in names and must never change. */
  private static final List<Level> LEVELS =
      List.of(Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

  private static final List<Piece.Method> METHODS =
      List.of(Piece.Method.REFUSE, Piece.Method.EQUAL, Piece.Method.AREA, Piece.Method.POPULATION);
  private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

  private FigureIds() {}

  /** The name of the figure that a question asks for; it breaks nothing down. */
  static FigureId pack(Question question) {
    var out = new Packer();
    start(out, question, question.filter());
    middle(out, question.unit(), question.window());
    end(out, question);
    return new FigureId(out.letters());
  }

  private static void start(Packer out, Question question, Map<String, String> filter) {
    out.number(FORMAT);
    out.text(question.indicator());
    out.number(filter.size());
    filter.forEach((dimension, code) -> {
      out.text(dimension);
      out.text(code);
    });
  }

  private static void middle(Packer out, UnitId unit, Window window) {
    out.number(LEVELS.indexOf(unit.level()));
    out.text(unit.code());
    out.day(unit.since());
    out.day(Optional.of(window.from()));
    out.day(Optional.of(window.until()));
  }

  private static void end(Packer out, Question question) {
    switch (question.basis()) {
      case Basis.Reported() -> out.number(0);
      case Basis.Then() -> out.number(1);
      case Basis.Today(LocalDate day) -> out.basis(2, day);
      case Basis.Named(LocalDate day) -> out.basis(3, day);
    }
    out.number(METHODS.indexOf(question.method()));
    out.number(question.vintage().batch());
    if (question.approved()) {
      out.number(ONLY_APPROVED); // left out where it is not so: older names have nothing here
    }
  }

  /** Names the figures of one answer, which share most of their names. */
  static final class Series {
    private final Frame frame;
    private final byte[] end;
    private final Map<String, byte[]> starts = new HashMap<>();

    Series(Frame frame) {
      this.frame = frame;
      var out = new Packer();
      end(out, frame.about(frame.question().unit(), frame.window(), ""));
      this.end = out.bytes();
    }

    FigureId name(UnitId target, Window step, String code) {
      return new FigureId(() -> letters(target, step, code));
    }

    private synchronized String letters(UnitId target, Window step, String code) {
      byte[] start =
          starts.computeIfAbsent(
              code,
              each -> {
                var out = new Packer();
                Question one = frame.about(target, step, each);
                start(out, one, one.filter());
                return out.bytes();
              });
      var out = new Packer();
      out.raw(start);
      middle(out, target, step);
      out.raw(end);
      return out.letters();
    }
  }

  /**
   * The question of a name.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Question unpack(FigureId id) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(id.value());
      if (bytes.length <= CHECKSUM) {
        throw unknown(id, null);
      }
      int length = bytes.length - CHECKSUM;
      if (ByteBuffer.wrap(bytes, length, CHECKSUM).getInt() != checksum(bytes, length)) {
        throw unknown(id, null);
      }
      return read(new Unpacker(new ByteArrayInputStream(bytes, 0, length)), id);
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw unknown(id, e);
    } catch (IllegalArgumentException e) {
      throw e.getMessage() != null && e.getMessage().startsWith("\"") ? e : unknown(id, e);
    }
  }

  private static Question read(Unpacker in, FigureId id) {
    if (in.number() != FORMAT) {
      throw unknown(id, null);
    }
    String indicator = in.text();
    Map<String, String> filter = new TreeMap<>();
    for (long left = in.number(); left > 0; left--) {
      filter.put(in.text(), in.text());
    }
    var unit = new UnitId(LEVELS.get((int) in.number()), in.text(), in.day());
    var window = new Window(in.someDay(), in.someDay());
    Basis basis =
        switch ((int) in.number()) {
          case 0 -> new Basis.Reported();
          case 1 -> new Basis.Then();
          case 2 -> new Basis.Today(in.someDay());
          case 3 -> new Basis.Named(in.someDay());
          default -> throw unknown(id, null);
        };
    Piece.Method method = METHODS.get((int) in.number());
    return new Question(
        indicator,
        new TreeMap<>(filter),
        unit,
        Optional.empty(),
        Optional.empty(),
        window,
        Optional.empty(),
        basis,
        method,
        new Vintage(in.number()),
        in.more() && in.number() == ONLY_APPROVED);
  }

  private static IllegalArgumentException unknown(
      FigureId id, @org.jspecify.annotations.Nullable Exception cause) {
    return new IllegalArgumentException(
        "\"" + id + "\" names no figure; copy the id whole, as it stands beside the figure", cause);
  }

  private static int checksum(byte[] bytes, int length) {
    var checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  private static final class Packer {
    private byte[] out = new byte[96];
    private int length;

    private void write(int next) {
      if (length == out.length) {
        out = Arrays.copyOf(out, 2 * length);
      }
      out[length++] = (byte) next;
    }

    void raw(byte[] bytes) {
      if (length + bytes.length > out.length) {
        out = Arrays.copyOf(out, 2 * (length + bytes.length));
      }
      System.arraycopy(bytes, 0, out, length, bytes.length);
      length += bytes.length;
    }

    void number(long number) {
      long left = number;
      while (left > 0x7f) {
        write((int) (left & 0x7f) | 0x80);
        left >>>= 7;
      }
      write((int) left);
    }

    void text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      raw(bytes);
    }

    /** Days are counted from the year 1, so that they are never negative; 0 is none. */
    void day(Optional<LocalDate> day) {
      number(day.isEmpty() ? 0 : day.get().toEpochDay() - Unpacker.FIRST_DAY + 1);
    }

    void basis(int kind, LocalDate day) {
      number(kind);
      day(Optional.of(day));
    }

    byte[] bytes() {
      return Arrays.copyOf(out, length);
    }

    String letters() {
      int checksum = checksum(out, length);
      for (int shift = 24; shift >= 0; shift -= 8) {
        write(checksum >>> shift);
      }
      byte[] encoded = LETTERS.encode(Arrays.copyOf(out, length));
      return new String(encoded, StandardCharsets.ISO_8859_1);
    }
  }

  private record Unpacker(ByteArrayInputStream in) {
    static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    long number() {
      long number = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        int next = in.read();
        if (next < 0) {
          throw new DateTimeException("ends too early");
        }
        number |= (long) (next & 0x7f) << shift;
        if ((next & 0x80) == 0) {
          return number;
        }
      }
      throw new DateTimeException("a number is too long");
    }

    boolean more() {
      return in.available() > 0;
    }

    String text() {
      int length = (int) number();
      if (length < 0 || length > in.available()) {
        throw new DateTimeException("ends too early");
      }
      byte[] bytes = new byte[length];
      in.readNBytes(bytes, 0, length);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    Optional<LocalDate> day() {
      long day = number();
      return day == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day + FIRST_DAY - 1));
    }

    LocalDate someDay() {
      return day().orElseThrow(() -> new DateTimeException("a day is missing"));
    }
  }
}
