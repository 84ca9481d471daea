/** Finding units, registers, indicators and words, and choosing the unit one works for. */
@NullMarked
package org.anbinh.outlet.home.web.search;

import org.jspecify.annotations.NullMarked;
