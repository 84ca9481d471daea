package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Classing;

/** The classes of a map with how many units are in each. */
record Legend(List<Line> lines, double[] bounds) {
  private static final MathContext SHORT = new MathContext(6);
  private static final MathContext ROUND = new MathContext(2);
  private static final int DARKEST = Classing.CLASSES - 1;

  /** What is put into a class, or what there is no number of. */
  interface Valued {
    Optional<BigDecimal> number();

    /** Whether nothing is missing and nothing estimated. */
    boolean isFirm();
  }

  /** One class. */
  record Line(Shade shade, String words, int count) {}

  /** Puts figures into classes. */
  static Legend of(MapQuestion.Style style, List<? extends Valued> amounts, Words words) {
    double[] values =
        amounts.stream()
            .map(Valued::number)
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .toArray();
    double[] bounds = style.classing().bounds(values, style.bounds());
    if (style.classing() == Classing.EQUAL) {
      for (int each = 0; each < bounds.length; each++) {
        bounds[each] = new BigDecimal(bounds[each]).round(ROUND).doubleValue();
      }
    }
    var legend = new Legend(List.of(), bounds);
    var lines = new ArrayList<Line>();
    int[] counts = new int[bounds.length + 1];
    int loose = 0;
    int absent = 0;
    for (Valued amount : amounts) {
      Shade shade = legend.shade(amount);
      Optional<BigDecimal> value = amount.number();
      if (value.isPresent()) {
        counts[Classing.of(value.get().doubleValue(), bounds)]++;
        loose += shade.firm() ? 0 : 1;
      } else {
        absent++;
      }
    }
    if (values.length > 0) {
      for (int each = counts.length - 1; each >= 0; each--) {
        lines.add(
            new Line(new Shade(legend.tone(each), true), range(each, bounds, words), counts[each]));
      }
    }
    if (loose > 0) {
      lines.add(
          new Line(
              new Shade(legend.tone(bounds.length / 2), false),
              words.say("map.legend.loose"),
              loose));
    }
    if (absent > 0) {
      lines.add(new Line(Shade.NONE, words.say("map.legend.absent"), absent));
    }
    return new Legend(lines, bounds);
  }

  /** How a figure is filled. */
  Shade shade(Valued amount) {
    return amount
        .number()
        .map(value -> new Shade(tone(Classing.of(value.doubleValue(), bounds)), amount.isFirm()))
        .orElse(Shade.NONE);
  }

  /** Few classes are spread over all tones. */
  private int tone(int place) {
    return bounds.length == 0 ? DARKEST / 2 : Math.round((float) place * DARKEST / bounds.length);
  }

  private static String range(int place, double[] bounds, Words words) {
    if (bounds.length == 0) {
      return words.say("map.legend.all");
    }
    if (place == 0) {
      return words.say("map.legend.below", written(bounds[0], words));
    }
    return place == bounds.length
        ? words.say("map.legend.from", written(bounds[place - 1], words))
        : words.say(
            "map.legend.between", written(bounds[place - 1], words), written(bounds[place], words));
  }

  private static String written(double bound, Words words) {
    return words.number(new BigDecimal(bound).round(SHORT));
  }
}
