/** The second step of signing in, and the second factor of one's own account. */
@NullMarked
package org.anbinh.outlet.home.web.factors;

import org.jspecify.annotations.NullMarked;
