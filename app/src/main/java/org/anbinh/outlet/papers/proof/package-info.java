/** What proves that a paper's figures were not changed. */
@NullMarked
package org.anbinh.outlet.papers.proof;

import org.jspecify.annotations.NullMarked;
