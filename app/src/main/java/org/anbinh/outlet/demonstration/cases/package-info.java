/** The drug cases of the invented nation, each a record of its own. */
@NullMarked
package org.anbinh.outlet.demonstration.cases;

import org.jspecify.annotations.NullMarked;
