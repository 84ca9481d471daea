package org.anbinh.ground.passkeys;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom a passkey is good: a device answers to this name only, and says from which origin it was
 * asked.
 *
 * @param id the name that keys are made for
 * @param origin scheme, name and port under which the reader has this server open
 */
public record RelyingParty(String id, String origin) {
  private static final String OWN_MACHINE = "localhost";

  /**
   * The party for a reader who has opened this server under an address; empty where browsers offer
   * no passkeys, or keys would be made for another name than before.
   *
   * @param names names of this server on its network, the lasting one first; none where only its
   *     own machine reaches it
   * @param host with its port, as the reader's browser names it
   */
  public static Optional<RelyingParty> at(List<String> names, String scheme, String host) {
    String id = name(names);
    String asked = host.toLowerCase(Locale.ROOT);
    String name = asked.replaceFirst(":\\d+$", "");
    boolean ours = name.equals(id) || name.endsWith("." + id);
    boolean secure = scheme.equals("https") || name.equals(OWN_MACHINE);
    return ours && secure
        ? Optional.of(new RelyingParty(id, scheme + "://" + asked))
        : Optional.empty();
  }

  /** The name that passkeys are made for: no address of a machine, which browsers refuse. */
  public static String name(List<String> names) {
    return names.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .filter(each -> each.matches("[a-z0-9.-]*[a-z][a-z0-9.-]*"))
        .findFirst()
        .orElse(OWN_MACHINE);
  }
}
