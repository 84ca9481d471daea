/** The REST interface of the intake: entries, imports, templates and exports. */
@NullMarked
package org.anbinh.intake.capture.web;

import org.jspecify.annotations.NullMarked;
