/** Papers to be read and printed: tagged PDF with its typefaces in it. */
@NullMarked
package org.anbinh.outlet.papers.print;

import org.jspecify.annotations.NullMarked;
