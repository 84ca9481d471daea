/**
 * Scan statistics, change detection and forecasting of counts: a pure Java library that knows
 * nothing of An Bình. Empty until the warning module is built.
 */
@NullMarked
package org.anbinh.surveillance;

import org.jspecify.annotations.NullMarked;
