package org.anbinh.outlet.home.web.territory;

import java.util.Optional;

/**
 * A unit in a list.
 *
 * @param above the unit above it; empty for provinces
 * @param since the days on which it stood
 * @param now where it lies today, when it is no more
 */
record UnitLine(
    String name,
    String address,
    String code,
    String kind,
    Optional<String> above,
    String since,
    Optional<String> now) {}
