/** Checking papers for programs. */
@NullMarked
package org.anbinh.outlet.papers.web;

import org.jspecify.annotations.NullMarked;
