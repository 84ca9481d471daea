package org.anbinh.outlet.home.web.approval;

import org.anbinh.outlet.home.web.UnitNames;
import org.springframework.stereotype.Component;

/** The names of units and of people. */
@Component
record Naming(UnitNames units, Officers officers) {}
