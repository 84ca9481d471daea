/** Benchmarks of the whole system, run by {@code ./anbinh bench}; never part of the tests. */
@NullMarked
package org.anbinh.bench;

import org.jspecify.annotations.NullMarked;
