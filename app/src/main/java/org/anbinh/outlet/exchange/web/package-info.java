/** The OpenAPI description, made from the endpoints and registers themselves. */
@NullMarked
package org.anbinh.outlet.exchange.web;

import org.jspecify.annotations.NullMarked;
