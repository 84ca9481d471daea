/**
 * How an answer is worked out: a question is resolved to a frame, each variable of the indicator's
 * formula is sought in the mart, and what was found is put into words. Nothing here is seen
 * outside.
 */
@NullMarked
package org.anbinh.figures.answers.reckoning;

import org.jspecify.annotations.NullMarked;
