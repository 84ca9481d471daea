/** Signing in with a passkey, and the passkeys of one's own account. */
@NullMarked
package org.anbinh.outlet.home.web.passkeys;

import org.jspecify.annotations.NullMarked;
