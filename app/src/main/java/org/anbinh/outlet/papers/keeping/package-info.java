/** Finished papers, kept as they were written. */
@NullMarked
package org.anbinh.outlet.papers.keeping;

import org.jspecify.annotations.NullMarked;
