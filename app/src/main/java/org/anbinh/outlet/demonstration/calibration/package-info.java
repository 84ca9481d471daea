/**
 * What the invented nation is made by: chance from names, exact division, seasons, and the map of
 * each day.
 */
@NullMarked
package org.anbinh.outlet.demonstration.calibration;

import org.jspecify.annotations.NullMarked;
