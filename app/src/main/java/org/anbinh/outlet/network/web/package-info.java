/** The filters, and the settings of the web server. */
@NullMarked
package org.anbinh.outlet.network.web;

import org.jspecify.annotations.NullMarked;
