/** What communes, provinces and newspapers of the invented nation report. */
@NullMarked
package org.anbinh.outlet.demonstration.reports;

import org.jspecify.annotations.NullMarked;
