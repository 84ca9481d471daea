/** Papers over REST. */
@NullMarked
package org.anbinh.outlet.papers.web;

import org.jspecify.annotations.NullMarked;
