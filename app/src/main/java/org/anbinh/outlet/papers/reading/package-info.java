/** Templates as they are written in files. */
@NullMarked
package org.anbinh.outlet.papers.reading;

import org.jspecify.annotations.NullMarked;
