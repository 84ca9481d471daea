package org.anbinh.figures.answers.reckoning;

import org.anbinh.ground.territory.UnitId;

/** One figure of an answer: a unit, a step counted from 0, a code. */
record Key(UnitId target, int step, String code) {}
