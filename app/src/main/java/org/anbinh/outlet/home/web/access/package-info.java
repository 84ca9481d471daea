/** Signing in and out, one's own account, and the accounts of others. */
@NullMarked
package org.anbinh.outlet.home.web.access;

import org.jspecify.annotations.NullMarked;
