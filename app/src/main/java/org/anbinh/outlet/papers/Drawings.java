package org.anbinh.outlet.papers;

import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Window;

/**
 * Draws the charts and maps of papers as whole SVG documents: the pages that draw figures stand
 * above papers, and this is how papers ask them.
 */
public interface Drawings {
  /**
   * A chart.
   *
   * @param windows the days of each value; empty where values stand side by side
   */
  String chart(Block.Chart undrawn, List<Window> windows, Language language);

  /** A map; empty where there are no shapes for it. */
  Optional<String> map(Ground ground, Language language);

  /**
   * What a map shows.
   *
   * @param question broken down by the level that is drawn
   * @param each its answers
   * @param whole the figure of the whole ground
   */
  record Ground(Question question, List<Figure> each, Figure whole) {
    public Ground {
      each = List.copyOf(each);
    }
  }
}
