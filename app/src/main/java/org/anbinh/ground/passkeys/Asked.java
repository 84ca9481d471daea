package org.anbinh.ground.passkeys;

import org.anbinh.ground.access.Secret;

/**
 * What a browser is asked to have signed.
 *
 * @param browser what this browser alone presents with its answer
 */
public record Asked(RelyingParty party, byte[] challenge, Secret browser) {}
