package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;

/**
 * What everybody sees: the point that is shown, with its section of the paper.
 *
 * @param place which of how many points; empty while none is shown
 * @param title of the point, or what there is to say while none is shown
 * @param paper where the blocks come from
 * @param missing what is to be said in place of a section that is not there
 * @param source the release of all figures in it
 */
record Stage(
    String code,
    Conference.State state,
    String place,
    String title,
    Optional<Paper> paper,
    List<Block> blocks,
    Optional<Large> large,
    Optional<String> missing,
    String source) {
  Stage {
    blocks = List.copyOf(blocks);
  }

  /**
   * A figure shown large.
   *
   * @param unitOfMeasure in words; empty where the figure says it itself
   * @param said the words it stands in
   */
  record Large(PaperFigure figure, String unitOfMeasure, String said) {}
}
