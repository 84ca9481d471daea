/** An Bình: records and statistics of drug prevention and control. See ARCHITECTURE.md. */
@NullMarked
package org.anbinh;

import org.jspecify.annotations.NullMarked;
