package org.anbinh.ledger.declaration;

import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/** What a figure is about. */
public record Cell(CellKey key, UnitId unit, Window window) {}
