/** Accounts over REST. */
@NullMarked
package org.anbinh.ground.access.web;

import org.jspecify.annotations.NullMarked;
