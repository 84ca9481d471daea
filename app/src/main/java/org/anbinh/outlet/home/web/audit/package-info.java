/** The auditor's page over the log of what accounts did. */
@NullMarked
package org.anbinh.outlet.home.web.audit;

import org.jspecify.annotations.NullMarked;
