/** The pages of registers: browsed, entered, corrected and traced, the same way for every one. */
@NullMarked
package org.anbinh.outlet.home.web.registers;

import org.jspecify.annotations.NullMarked;
