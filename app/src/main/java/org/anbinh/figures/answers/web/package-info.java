/** Figures over REST. */
@NullMarked
package org.anbinh.figures.answers.web;

import org.jspecify.annotations.NullMarked;
