package org.anbinh.outlet.gate;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.provider.Provider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of OpenID Connect with which people may sign in.
 *
 * @param issuer its address, as its identities name it; empty for none
 * @param clientId under which this installation is registered there
 * @param secretFile the file with the secret of this installation there
 * @param name as the sign-in page names it
 * @param secondFactor whether it always asks for a second factor; else it is one where it says so
 *     ({@code amr} with {@code mfa})
 * @param hosts further hosts that the provider may name for its keys and tokens; nothing else is
 *     ever asked by this server
 */
@ConfigurationProperties("anbinh.provider")
public record ProviderSettings(
    Optional<URI> issuer,
    @DefaultValue("anbinh") String clientId,
    Optional<String> secretFile,
    @DefaultValue("OpenID Connect") String name,
    @DefaultValue("false") boolean secondFactor,
    @DefaultValue("") List<String> hosts) {

  /** The provider, where there is one. */
  public Optional<Provider> provider() {
    Set<String> further =
        hosts.stream().map(String::strip).filter(each -> !each.isEmpty()).collect(toSet());
    return issuer.map(each -> new Provider(name, each, clientId, secret(), secondFactor, further));
  }

  private String secret() {
    Path file =
        secretFile
            .map(Path::of)
            .orElseThrow(() ->
                new IllegalStateException(
                    "anbinh.provider.issuer is set and anbinh.provider.secret-file is not."
                        + " Name the file that holds the secret of this installation there."));
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret of the provider cannot be read: " + file, e);
    }
  }
}
