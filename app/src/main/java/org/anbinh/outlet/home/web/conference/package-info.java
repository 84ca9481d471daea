/** Pages on which conferences are prepared, led, followed and minuted. */
@NullMarked
package org.anbinh.outlet.home.web.conference;

import org.jspecify.annotations.NullMarked;
