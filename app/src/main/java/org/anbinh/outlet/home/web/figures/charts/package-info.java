/** Charts drawn by the server: lines, bars, small multiples, waterfalls. They know no question. */
@NullMarked
package org.anbinh.outlet.home.web.figures.charts;

import org.jspecify.annotations.NullMarked;
