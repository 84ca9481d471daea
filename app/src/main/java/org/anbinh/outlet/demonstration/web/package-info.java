/** The demonstration over HTTP: whether it is there, how far it has come, and its beginning. */
@NullMarked
package org.anbinh.outlet.demonstration.web;

import org.jspecify.annotations.NullMarked;
