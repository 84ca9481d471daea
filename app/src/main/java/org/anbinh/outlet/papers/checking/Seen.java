package org.anbinh.outlet.papers.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.outlet.papers.proof.Envelope;

/**
 * What was seen in a file.
 *
 * @param texts paragraphs and cells, as they are read
 * @param cells what stands in the cells of a spreadsheet that belong to a mark
 * @param charts values of the series of each chart, in the order of the charts
 */
record Seen(
    Optional<Envelope> envelope,
    List<String> texts,
    Map<String, List<Cell>> cells,
    List<List<List<String>>> charts) {
  /**
   * A cell of a spreadsheet.
   *
   * @param number whether it holds a number, written with a point
   */
  record Cell(String content, boolean number) {}
}
