package org.anbinh.outlet.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * A filled template, whole: whoever prints it needs nothing else and asks nobody.
 *
 * @param code eight letters and digits, the same for both languages of a paper; with a figure's
 *     mark it makes the short address {@code /p/<code>/<mark>}
 * @param template id of the template, such as {@code national-conference}
 * @param unit what it is about
 * @param window the days it is about
 * @param bases the legal bases, without the signs at their ends
 * @param blocks the body, in order; annexes come last
 * @param recipients lines under "Nơi nhận", without dashes
 * @param notes what has to be said of all its figures: breaks of series, invented figures
 * @param grounds figures that are not printed, from which others were computed
 */
public record Paper(
    String code,
    String template,
    Language language,
    UnitId unit,
    Window window,
    Edition edition,
    Heading heading,
    List<String> bases,
    List<Block> blocks,
    Signature signature,
    List<String> recipients,
    List<String> notes,
    List<PaperFigure> grounds) {
  public Paper {
    grounds = List.copyOf(grounds);
    bases = List.copyOf(bases);
    blocks = List.copyOf(blocks);
    recipients = List.copyOf(recipients);
    notes = List.copyOf(notes);
  }

  /** Every figure that is printed once, in the order of the marks. */
  public List<PaperFigure> figures() {
    Map<String, PaperFigure> found = new LinkedHashMap<>();
    blocks.forEach(block -> block.figures().forEach(each -> found.putIfAbsent(each.mark(), each)));
    return found.values().stream().sorted(PaperFigure.BY_MARK).toList();
  }

  /** The figure of a mark, printed or not. */
  public Optional<PaperFigure> figure(String mark) {
    return Stream.concat(figures().stream(), grounds.stream())
        .filter(each -> each.mark().equals(mark))
        .findFirst();
  }

  /** Where the passport of a figure is to be had, below the address of the installation. */
  public String address(PaperFigure figure) {
    return "/p/" + code + "/" + figure.mark();
  }
}
