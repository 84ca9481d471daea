package org.anbinh.figures.mart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the mart.
 *
 * @param memory most memory its engine may take before it uses the disk, such as {@code 640MB}
 * @param threads threads of its engine
 * @param poll milliseconds after which it looks for new batches if nobody told it of one
 */
@Validated
@ConfigurationProperties("anbinh.mart")
public record MartSettings(
    @DefaultValue("640MB") @Pattern(regexp = "[0-9]+(MB|GB)") String memory,
    @DefaultValue("2") @Min(1) @Max(64) int threads,
    @DefaultValue("250") @Min(10) @Max(60_000) int poll) {}
