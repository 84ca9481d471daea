package org.anbinh.ledger.entries;

/** A batch is durable and can be seen; published as an event by the process that recorded it. */
public record BatchRecorded(Batch batch) {}
