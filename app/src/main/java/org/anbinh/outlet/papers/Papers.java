package org.anbinh.outlet.papers;

import java.util.List;
import java.util.Optional;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;

/** The front door to papers. Printers get a {@link Paper} and ask nothing more. */
public interface Papers {
  /** The templates there are. */
  List<PaperTemplate> templates();

  /**
   * The template of that id.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  PaperTemplate template(String id);

  /**
   * Fills a template with the figures of a release, at its vintage. The same wish gives the same
   * figures, marks and words for good, whatever was recorded since; only what editors wrote may
   * have changed.
   */
  Paper write(Wish wish);

  /**
   * The same papers, written one after the other or side by side: what several of them ask is asked
   * once. It keeps those answers and is let go when they are written.
   */
  Papers together();

  /** The paper that a short code names; empty where no paper of any release has it. */
  Optional<Of> find(String code);

  /** A paper in either language. */
  record Of(String release, String template, UnitId unit) {}

  /**
   * Which paper.
   *
   * @param template id of the template
   * @param unit what it is about; one of the units that the release is about
   */
  record Wish(Release release, String template, UnitId unit, Language language) {}
}
