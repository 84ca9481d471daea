/** Releases over REST. */
@NullMarked
package org.anbinh.figures.release.web;

import org.jspecify.annotations.NullMarked;
