package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Window;

/** Sentences about figures, from the label file, in both languages at once. */
final class Words {
  private static final int MOST_KNOWN = 20_000;

  private final Labels labels;
  private final Map<List<Object>, Label> known = new ConcurrentHashMap<>();

  Words(Labels labels) {
    this.labels = labels;
  }

  /** The sentence of a key below {@code figures.}, its places filled with numbers, days, labels. */
  Label say(String key, Object... arguments) {
    var whole = new ArrayList<Object>(arguments.length + 1);
    whole.add(key);
    whole.addAll(Arrays.asList(arguments));
    Label said = known.get(whole);
    if (said == null) {
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      said = fill(key, arguments);
      known.put(whole, said);
    }
    return said;
  }

  private Label fill(String key, Object... arguments) {
    Label pattern = labels.get("figures." + key);
    return new Label(
        fill(pattern.vi(), Language.VI, arguments), fill(pattern.en(), Language.EN, arguments));
  }

  /** A unit of measure as it is read after a number. */
  Label unit(String unit) {
    return labels.find("unit." + unit).orElse(new Label(unit, unit));
  }

  private static String fill(String pattern, Language language, Object... arguments) {
    Object[] written =
        Arrays.stream(arguments).map(each -> write(each, language)).toArray(Object[]::new);
    return MessageFormat.format(pattern.replace("'", "''"), written);
  }

  private static String write(Object argument, Language language) {
    return switch (argument) {
      case Label label -> label.in(language);
      case BigDecimal number -> language.number(number);
      case Long number -> language.number(number);
      case Integer number -> language.number(number);
      case LocalDate day -> language.day(day);
      case Window window -> language.day(window.from()) + " – " + language.day(window.lastDay());
      default -> argument.toString();
    };
  }

  /** Several sentences one after another. */
  static Label join(List<Label> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    List<Label> distinct = parts.stream().distinct().toList();
    return new Label(
        String.join(" ", distinct.stream().map(Label::vi).toList()),
        String.join(" ", distinct.stream().map(Label::en).toList()));
  }
}
