/** The ladder over REST. */
@NullMarked
package org.anbinh.intake.approval.web;

import org.jspecify.annotations.NullMarked;
