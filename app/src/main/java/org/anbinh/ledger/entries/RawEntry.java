package org.anbinh.ledger.entries;

import java.time.LocalDate;

/**
 * An entry as it is stored, its content not yet read; for those who read many, and may read them on
 * several threads.
 *
 * @param batch the batch by which the ledger came to know it
 * @param ordinal its place within the batch, from 1
 * @param unit the written form of the unit it is filed under
 * @param begins first day of its window
 * @param ends the day after the last of its window
 * @param content canonical JSON, in the shape of {@code contentVersion}
 */
public record RawEntry(
    long batch,
    int ordinal,
    String register,
    String subject,
    int version,
    String unit,
    LocalDate begins,
    LocalDate ends,
    String content,
    int contentVersion,
    String reason) {}
