/** Papers as documents of a word processor, in the layout of Annex I of Decree 30/2020/NĐ-CP. */
@NullMarked
package org.anbinh.outlet.papers.word;

import org.jspecify.annotations.NullMarked;
