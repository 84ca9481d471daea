/** The page of maps: a question drawn on the ground, and the same as a table. */
@NullMarked
package org.anbinh.outlet.home.web.map;

import org.jspecify.annotations.NullMarked;
