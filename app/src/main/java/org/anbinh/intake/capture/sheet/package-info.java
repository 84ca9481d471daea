/** Files as rows of text: what a CSV or XLSX file holds, and files of rows written back. */
@NullMarked
package org.anbinh.intake.capture.sheet;

import org.jspecify.annotations.NullMarked;
