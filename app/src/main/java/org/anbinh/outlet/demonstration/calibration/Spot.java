package org.anbinh.outlet.demonstration.calibration;

import java.util.Optional;
import org.anbinh.ground.territory.UnitId;

/** Where a case is: its commune, that of the other map where the address tells, and the border. */
public record Spot(
    UnitId commune,
    Optional<UnitId> elsewhere,
    Optional<String> borderCountry,
    Optional<String> gate) {}
