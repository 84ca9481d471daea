/** What a reader sees in a file of a paper, taken out of files of strangers. */
@NullMarked
package org.anbinh.outlet.papers.checking;

import org.jspecify.annotations.NullMarked;
