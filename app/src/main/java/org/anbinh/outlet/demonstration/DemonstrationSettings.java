package org.anbinh.outlet.demonstration;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how much of the invented nation is loaded.
 *
 * @param load whether to load it when the server starts; what is there already is not loaded again
 * @param scale {@code full}, or {@code small} for three provinces from 2024 on
 * @param today the present day of the nation; a later one adds to what was loaded and changes
 *     nothing
 */
@ConfigurationProperties("anbinh.demonstration")
record DemonstrationSettings(
    @DefaultValue("false") boolean load,
    @DefaultValue("full") Scale scale,
    @DefaultValue("2026-11-21") LocalDate today) {}
