/** What the courts of the invented nation did, month by month. */
@NullMarked
package org.anbinh.outlet.demonstration.courts;

import org.jspecify.annotations.NullMarked;
