/** The pages of figures: asked, compared, traced and set beside published ones. */
@NullMarked
package org.anbinh.outlet.home.web.figures;

import org.jspecify.annotations.NullMarked;
