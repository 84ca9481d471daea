package org.anbinh.outlet.gate;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in.
 *
 * @param breachedPasswords a file of SHA-1 hashes in their order, one {@code HASH} or {@code
 *     HASH:count} a line; empty for the short list that is carried
 * @param demonstration whether each role of the invented nation may be entered without a password;
 *     only on a server that no other machine can reach
 */
@ConfigurationProperties("anbinh.gate")
public record GateSettings(
    Optional<String> breachedPasswords, @DefaultValue("false") boolean demonstration) {}
