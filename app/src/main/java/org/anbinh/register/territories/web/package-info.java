/** REST of territory imports. */
@NullMarked
package org.anbinh.register.territories.web;

import org.jspecify.annotations.NullMarked;
