package org.anbinh.outlet.home.web.approval;

import org.anbinh.ground.access.Origin;
import org.anbinh.ground.territory.Territories;
import org.anbinh.intake.approval.Officer;
import org.anbinh.outlet.home.web.Visit;
import org.springframework.stereotype.Component;

/** Who does something on the pages of reports, and what they may do. */
@Component
class Officers {
  private final Territories territories;

  Officers(Territories territories) {
    this.territories = territories;
  }

  Officer of(Visit visit, Origin origin) {
    return Officer.of(visit.actor().orElseThrow(), origin, territories.current());
  }
}
