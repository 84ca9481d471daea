/**
 * The PostgreSQL under the ledger: embedded and crash-safe by default, or a real server by its URL.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.access", "ground.territory"})
package org.anbinh.ledger.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
