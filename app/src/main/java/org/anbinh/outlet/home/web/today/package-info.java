/** The first page: what needs its reader, most urgent first, and what this room adds to it. */
@NullMarked
package org.anbinh.outlet.home.web.today;

import org.jspecify.annotations.NullMarked;
