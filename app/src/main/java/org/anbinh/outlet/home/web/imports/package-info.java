/** The pages of imports: a file handed in, watched, looked through and recorded. */
@NullMarked
package org.anbinh.outlet.home.web.imports;

import org.jspecify.annotations.NullMarked;
