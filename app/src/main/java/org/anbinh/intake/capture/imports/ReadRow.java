package org.anbinh.intake.capture.imports;

import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.Issue;
import org.anbinh.ledger.declaration.Content;

/**
 * A row as it was understood.
 *
 * @param content empty when the row cannot be recorded
 * @param version the version it was made from, as it stands there; mostly empty
 */
record ReadRow(
    String sheet, long number, Optional<Content> content, String version, List<Issue> issues) {}
