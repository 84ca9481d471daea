/** Published figures held against our own. */
@NullMarked
package org.anbinh.figures.answers.published;

import org.jspecify.annotations.NullMarked;
