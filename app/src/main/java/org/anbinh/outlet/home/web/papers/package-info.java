/** The pages of releases and of papers. */
@NullMarked
package org.anbinh.outlet.home.web.papers;

import org.jspecify.annotations.NullMarked;
