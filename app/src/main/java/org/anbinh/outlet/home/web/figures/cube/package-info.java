/** Figures by their places on four axes, and how they are laid out in rows and columns. */
@NullMarked
package org.anbinh.outlet.home.web.figures.cube;

import org.jspecify.annotations.NullMarked;
