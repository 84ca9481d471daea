/** REST of boundaries. */
@NullMarked
package org.anbinh.outlet.maps.web;

import org.jspecify.annotations.NullMarked;
