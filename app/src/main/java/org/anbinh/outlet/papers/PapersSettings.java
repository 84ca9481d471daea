package org.anbinh.outlet.papers;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long finished papers are kept beside the ledger. What is swept is written again when it is
 * asked for, with the same figures.
 *
 * @param mostKept how much of them is kept; what was used last stays longest
 * @param keptFor how long one is kept that nobody uses
 */
@Validated
@ConfigurationProperties("anbinh.papers")
public record PapersSettings(
    @DefaultValue("2GB") @NotNull DataSize mostKept,
    @DefaultValue("90d") @NotNull Duration keptFor) {}
