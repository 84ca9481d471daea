package org.anbinh.figures.answers;

import java.util.Optional;
import org.anbinh.ground.language.Label;

/** What has to be said of all figures here, such as that they are invented. */
@FunctionalInterface
public interface Caveat {
  /** Nothing has to be said. */
  Caveat NONE = Optional::empty;

  /** The words; empty where the figures are about what happened. */
  Optional<Label> words();
}
