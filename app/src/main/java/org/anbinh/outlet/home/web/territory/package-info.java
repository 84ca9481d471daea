/** The pages of territory: units through time. */
@NullMarked
package org.anbinh.outlet.home.web.territory;

import org.jspecify.annotations.NullMarked;
