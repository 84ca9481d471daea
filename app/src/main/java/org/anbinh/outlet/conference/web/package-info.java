/** Conferences over REST. */
@NullMarked
package org.anbinh.outlet.conference.web;

import org.jspecify.annotations.NullMarked;
