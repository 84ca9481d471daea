package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Stated;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

class TilingTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @Property(tries = 500)
  void no_choice_of_disjoint_pieces_covers_more_or_is_finer(
      @ForAll @Size(max = 9) List<@IntRange(min = 0, max = 119) Integer> spans) {
    List<Stated> stated = spans.stream().map(TilingTest::stated).toList();
    var window = new Window(FIRST, FIRST.plusDays(16));
    Tiling best = Tiling.best(stated, window);
    long[] most = {0, 0};
    for (int choice = 0; choice < 1 << stated.size(); choice++) {
      var chosen = new ArrayList<Stated>();
      for (int n = 0; n < stated.size(); n++) {
        if ((choice & 1 << n) != 0) {
          chosen.add(stated.get(n));
        }
      }
      long days = chosen.stream().mapToLong(each -> each.window().days()).sum();
      if (areDisjoint(chosen) && (days > most[0] || (days == most[0] && chosen.size() > most[1]))) {
        most[0] = days;
        most[1] = chosen.size();
      }
    }
    assertThat(best.days()).isEqualTo(most[0]);
    assertThat((long) best.chosen().size()).isEqualTo(most[1]);
    assertThat(areDisjoint(best.chosen())).isTrue();
    long open = best.gaps(window).stream().mapToLong(Window::days).sum();
    assertThat(open + best.days()).isEqualTo(window.days());
  }

  private static boolean areDisjoint(List<Stated> all) {
    for (Stated one : all) {
      for (Stated other : all) {
        if (one != other && one.window().overlaps(other.window())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Stated stated(int number) {
    LocalDate from = FIRST.plusDays(number / 8);
    var window =
        new Window(
            from,
            from.plusDays(1 + number % 8).isAfter(FIRST.plusDays(16))
                ? FIRST.plusDays(16)
                : from.plusDays(1 + number % 8));
    return new Stated(
        new UnitId(Level.COMMUNE, "1", Optional.empty()),
        number,
        window,
        "",
        BigDecimal.ONE,
        1,
        1,
        Gap.NONE,
        false);
  }
}
