/** Filters and checks before every page and endpoint. */
@NullMarked
package org.anbinh.outlet.gate.web;

import org.jspecify.annotations.NullMarked;
