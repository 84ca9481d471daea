package org.anbinh.figures.answers;

import java.math.BigDecimal;
import org.anbinh.ground.language.Label;

/**
 * Another statement of the same thing.
 *
 * @param source what states it: another origin, a coarser report, a published figure
 * @param difference theirs less ours
 * @param why the known reason for the difference, or that none is known
 */
public record Reconciliation(Label source, BigDecimal theirs, BigDecimal difference, Label why) {}
