/** How templates become papers. */
@NullMarked
package org.anbinh.outlet.papers.writing;

import org.jspecify.annotations.NullMarked;
