/** The work on imports: queue, reading in parallel, recording, and copies with remarks. */
@NullMarked
package org.anbinh.intake.capture.imports;

import org.jspecify.annotations.NullMarked;
