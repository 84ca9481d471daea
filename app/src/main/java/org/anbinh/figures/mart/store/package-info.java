/** The mart in DuckDB: its file, the follower that fills it, and its queries. */
@NullMarked
package org.anbinh.figures.mart.store;

import org.jspecify.annotations.NullMarked;
