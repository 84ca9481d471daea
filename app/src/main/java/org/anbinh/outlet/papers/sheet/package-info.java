/** Papers as workbooks to compute with. */
@NullMarked
package org.anbinh.outlet.papers.sheet;

import org.jspecify.annotations.NullMarked;
