package org.anbinh.outlet.network;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one account may ask, as {@code a minute/at once}; an address may ask for as many people
 * as share it. Programs on the server's own machine are limited by account and at sign-in only.
 *
 * @param reading pages and figures
 * @param writing whatever changes something
 * @param heavy files, pictures, verification and backup
 * @param signIn attempts to sign in
 * @param sharing how many people may stand behind one address
 * @param atOnce most requests of one address that are worked on at the same time
 * @param known most accounts and addresses that are told apart; beyond them, newcomers share one
 *     allowance
 */
@Validated
@ConfigurationProperties("anbinh.network.rates")
public record RateSettings(
    @DefaultValue("600/200") @NotNull Allowance reading,
    @DefaultValue("120/60") @NotNull Allowance writing,
    @DefaultValue("60/20") @NotNull Allowance heavy,
    @DefaultValue("60/30") @NotNull Allowance signIn,
    @DefaultValue("10") @Min(1) @Max(10_000) int sharing,
    @DefaultValue("200") @Min(1) int atOnce,
    @DefaultValue("100000") @Min(100) int known) {}
