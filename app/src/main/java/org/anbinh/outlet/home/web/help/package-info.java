/** The words of the system explained, and its keys. */
@NullMarked
package org.anbinh.outlet.home.web.help;

import org.jspecify.annotations.NullMarked;
