/** The state of the mart over REST. */
@NullMarked
package org.anbinh.figures.mart.web;

import org.jspecify.annotations.NullMarked;
