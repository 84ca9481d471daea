package org.anbinh.outlet.network;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is answered, and how large and how slow a request may be. How a server is put on a network
 * stands in docs/network.md.
 *
 * @param names names under which the server is asked, such as {@code anbinh.example.vn}; this
 *     machine's own are always answered
 * @param certificate PEM file with the server's certificate and its chain; empty for none
 * @param privateKey PEM file with its private key, readable to nobody else
 * @param proxies addresses of the proxies that speak TLS in front of this server, one by one; only
 *     what they forward is believed
 * @param patience how long a client may say nothing in the middle of a request
 * @param slowest bytes a second that a body must bring on average once the patience has passed
 * @param headerKilobytes largest heading of a request, its address included
 * @param formKilobytes largest form without files
 * @param jsonKilobytes largest JSON text
 * @param parameters most parameters of a request
 * @param parts most parts of a form with files
 * @param connections most connections held open at once
 */
@Validated
@ConfigurationProperties("anbinh.network")
public record NetworkSettings(
    @DefaultValue("") List<String> names,
    @DefaultValue("") String certificate,
    @DefaultValue("") String privateKey,
    @DefaultValue("") List<String> proxies,
    @DefaultValue("20s") @NotNull Duration patience,
    @DefaultValue("100") @Min(0) int slowest,
    @DefaultValue("16") @Min(4) @Max(256) int headerKilobytes,
    @DefaultValue("2048") @Min(64) @Max(65_536) int formKilobytes,
    @DefaultValue("1024") @Min(16) @Max(65_536) int jsonKilobytes,
    @DefaultValue("5000") @Min(100) @Max(100_000) int parameters,
    @DefaultValue("50") @Min(5) @Max(1_000) int parts,
    @DefaultValue("4000") @Min(100) int connections) {

  public NetworkSettings {
    names = names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    proxies = proxies.stream().map(String::strip).filter(proxy -> !proxy.isEmpty()).toList();
  }

  /** Whether this server speaks TLS itself. */
  public boolean encrypts() {
    return !certificate.isBlank();
  }

  /** Whether declared proxies speak TLS for it. */
  public boolean proxied() {
    return !proxies.isEmpty();
  }
}
