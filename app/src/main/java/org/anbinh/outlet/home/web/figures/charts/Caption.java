package org.anbinh.outlet.home.web.figures.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands over and under a chart that leaves its page: title, source and vintage, breaks.
 *
 * @param above lines over the chart, the first being its title
 * @param below lines under it
 */
public record Caption(List<String> above, List<String> below) {
  private static final int TITLE = 78;
  private static final int SMALL = 122;
  private static final int LINE = 16;
  private static final int WIDTH = 760;

  /** The words cut into lines that fit under a chart. */
  public static Caption of(String title, List<String> below) {
    return of(WIDTH, title, below);
  }

  /** The same under a chart that is narrower than most. */
  public static Caption of(int width, String title, List<String> below) {
    int titled = TITLE * width / WIDTH;
    int small = SMALL * width / WIDTH;
    return new Caption(
        cut(title, titled), below.stream().flatMap(each -> cut(each, small).stream()).toList());
  }

  private static List<String> cut(String text, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Room above the chart. */
  public int head() {
    return above.size() * (LINE + 3) + 10;
  }

  /** Room above and below it. */
  public int room() {
    return head() + below.size() * LINE + 12;
  }

  /** Where the title's lines stand, over the chart. */
  public int aboveY(int line) {
    return -head() + (line + 1) * (LINE + 3);
  }

  /** Where a line below the chart stands. */
  public int belowY(int height, int line) {
    return height + (line + 1) * LINE;
  }
}
