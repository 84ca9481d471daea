package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

class FigureIdsTest {
  @Property(tries = 300)
  void a_name_is_read_back_as_the_question_it_was_made_of(
      @ForAll @AlphaChars @StringLength(min = 1, max = 40) String indicator,
      @ForAll @AlphaChars @StringLength(min = 1, max = 9) String code,
      @ForAll Level level,
      @ForAll @IntRange(min = 0, max = 30_000) int day,
      @ForAll @LongRange(min = 0) long batch) {
    Question question = question(indicator, code, level, day, batch);
    FigureId id = FigureIds.pack(question);
    assertThat(id.value()).matches("[A-Za-z0-9_-]+");
    assertThat(FigureIds.unpack(id)).isEqualTo(question);
  }

  @Property(tries = 300)
  void a_name_with_a_letter_changed_or_lost_is_refused(
      @ForAll @IntRange(min = 0, max = 10_000) int place, @ForAll boolean lost) {
    String id =
        FigureIds.pack(question("cases.detected", "44", Level.PROVINCE, 20_000, 4_182)).value();
    int at = place % id.length();
    String other = id.charAt(at) == 'x' ? "y" : "x";
    String wrong = id.substring(0, at) + (lost ? "" : other) + id.substring(at + 1);
    assertThatThrownBy(() -> FigureIds.unpack(new FigureId(wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names no figure; copy the id whole");
  }

  private static Question question(
      String indicator, String code, Level level, int day, long batch) {
    LocalDate from = LocalDate.ofEpochDay(day);
    return new Question(
        indicator,
        new TreeMap<>(day % 2 == 0 ? Map.of() : Map.of("substance", "=" + code)),
        new UnitId(level, code, day % 3 == 0 ? Optional.empty() : Optional.of(from)),
        Optional.empty(),
        Optional.empty(),
        new Window(from, from.plusDays(1 + day % 4_000)),
        Optional.empty(),
        day % 5 == 0 ? new Basis.Reported() : new Basis.Named(from),
        Piece.Method.values()[day % 4],
        new Vintage(batch));
  }
}
