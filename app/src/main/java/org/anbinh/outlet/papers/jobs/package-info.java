/** Many papers in one run. */
@NullMarked
package org.anbinh.outlet.papers.jobs;

import org.jspecify.annotations.NullMarked;
