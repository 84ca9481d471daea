/** Going to a provider of OpenID Connect and coming back. */
@NullMarked
package org.anbinh.outlet.home.web.provider;

import org.jspecify.annotations.NullMarked;
