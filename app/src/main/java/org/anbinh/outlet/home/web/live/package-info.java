/** Connections of pages that are told what changes. */
@NullMarked
package org.anbinh.outlet.home.web.live;

import org.jspecify.annotations.NullMarked;
