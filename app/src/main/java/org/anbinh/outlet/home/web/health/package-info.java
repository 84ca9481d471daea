/** How the installation is, for those who run it. */
@NullMarked
package org.anbinh.outlet.home.web.health;

import org.jspecify.annotations.NullMarked;
