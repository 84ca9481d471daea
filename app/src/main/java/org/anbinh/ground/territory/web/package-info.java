/** REST of the territory: units through time, and figures restated from one map to another. */
@NullMarked
package org.anbinh.ground.territory.web;

import org.jspecify.annotations.NullMarked;
