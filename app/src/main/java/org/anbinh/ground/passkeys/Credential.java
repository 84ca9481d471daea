package org.anbinh.ground.passkeys;

/**
 * What is needed to check what a device signs.
 *
 * @param id the name that the device gave to the key
 * @param attested model of the device and public key, as WebAuthn writes them
 * @param counter signatures so far; 0 for devices that do not count
 * @param mayBeCopied whether the key may be kept with the devices' maker and handed to others of
 *     its owner
 * @param copied whether that was so when it was last seen
 */
public record Credential(
    byte[] id, byte[] attested, long counter, boolean mayBeCopied, boolean copied) {}
