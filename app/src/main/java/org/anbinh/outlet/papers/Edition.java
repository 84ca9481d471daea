package org.anbinh.outlet.papers;

import java.time.LocalDate;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Vintage;

/**
 * The release whose figures a paper shows.
 *
 * @param release its code
 * @param head hash of the newest batch of the vintage, 64 hexadecimal digits
 * @param cutOff the last day of knowledge
 * @param publication the day of publication
 * @param status {@code provisional}, {@code final}, {@code revised} or {@code withdrawn}
 * @param mark {@code (R)} for a revised release, to be printed behind its name; else empty
 */
public record Edition(
    String release,
    Label name,
    Vintage vintage,
    Optional<String> head,
    LocalDate cutOff,
    LocalDate publication,
    String status,
    String mark) {}
