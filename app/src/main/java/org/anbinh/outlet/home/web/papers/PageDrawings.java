package org.anbinh.outlet.home.web.papers;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.figures.PaperCharts;
import org.anbinh.outlet.home.web.map.PaperMaps;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Drawings;
import org.springframework.stereotype.Component;

/** Draws for papers as pages are drawn. */
@Component
record PageDrawings(PaperCharts charts, PaperMaps maps) implements Drawings {
  @Override
  public String chart(Block.Chart undrawn, List<Window> windows, Language language) {
    return charts.svg(undrawn, windows, language);
  }

  @Override
  public Optional<String> map(Ground ground, Language language) {
    return maps.svg(ground, language);
  }
}
