package org.anbinh.outlet.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are followed that change by themselves: conferences, and papers being written.
 *
 * @param followers most pages that follow at the same moment, of all together
 * @param ofOne most of them under one account
 * @param stretch how long one connection lasts; a page begins the next by itself, and who follows
 *     is looked at anew
 * @param pulse how long a connection says nothing at most, so that a lost one is noticed
 */
@Validated
@ConfigurationProperties("anbinh.live")
public record LiveSettings(
    @DefaultValue("2000") @Min(1) @Max(20_000) int followers,
    @DefaultValue("200") @Min(1) int ofOne,
    @DefaultValue("5m") @NotNull Duration stretch,
    @DefaultValue("15s") @NotNull Duration pulse) {}
