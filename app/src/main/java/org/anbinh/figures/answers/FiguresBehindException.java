package org.anbinh.figures.answers;

import org.anbinh.ground.time.Vintage;

/** The figures have not followed the ledger far enough yet to answer for a vintage. */
public class FiguresBehindException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FiguresBehindException(Vintage asked, Vintage position) {
    super(
        "The figures know batches up to "
            + position.batch()
            + ", and batch "
            + asked.batch()
            + " was asked for; ask again in a moment, or ask for an earlier vintage");
  }
}
