/** Papers as files, put together. */
@NullMarked
package org.anbinh.outlet.papers.files;

import org.jspecify.annotations.NullMarked;
