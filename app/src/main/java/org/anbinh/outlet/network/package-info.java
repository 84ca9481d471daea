/**
 * How this server stands on a network: under which names and for whom it answers at all, what it
 * encrypts with, how large, how slow and how frequent requests may be, and with which headers every
 * answer leaves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.outlet.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
