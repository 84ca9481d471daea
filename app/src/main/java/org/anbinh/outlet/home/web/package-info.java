/** The frame of every page, and what all pages share: words, preferences, errors, protection. */
@NullMarked
package org.anbinh.outlet.home.web;

import org.jspecify.annotations.NullMarked;
