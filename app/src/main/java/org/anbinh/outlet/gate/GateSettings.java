package org.anbinh.outlet.gate;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in, and by which names this server is reached.
 *
 * @param hosts names under which others than this machine reach the server, without port
 * @param behindProxy whether a proxy that speaks TLS stands before a server without TLS
 * @param breachedPasswords a file of SHA-1 hashes in their order, one {@code HASH} or {@code
 *     HASH:count} a line; empty for the short list that is carried
 * @param demonstration whether each role of the invented nation may be entered without a password;
 *     only on a server that no other machine can reach
 */
@ConfigurationProperties("anbinh.gate")
public record GateSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue("false") boolean behindProxy,
    Optional<String> breachedPasswords,
    @DefaultValue("false") boolean demonstration) {
  public GateSettings {
    hosts = List.copyOf(hosts);
  }
}
