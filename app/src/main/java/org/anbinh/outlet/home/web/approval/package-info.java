/** Reports on their way up the ladder: who is late, what waits, and what is decided about it. */
@NullMarked
package org.anbinh.outlet.home.web.approval;

import org.jspecify.annotations.NullMarked;
