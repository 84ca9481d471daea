/** What all printers of papers have in common: words, and where figures stand. */
@NullMarked
package org.anbinh.outlet.papers.layout;

import org.jspecify.annotations.NullMarked;
