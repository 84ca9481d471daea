package org.anbinh.ground.passkeys;

import java.util.Locale;

/** Why an answer of a device is not believed. */
enum Fault {
  /** This browser was not asked, answers again, or too late. */
  UNASKED,
  /** It is not the question that this browser was asked. */
  CHALLENGE,
  /** A page of another site asked. */
  ORIGIN,
  /** It is no key of ours, or was removed. */
  UNKNOWN,
  /** The key belongs to another account than the device says. */
  OWNER,
  /** The key did not sign this. */
  SIGNATURE,
  /** The device did not make sure of its owner. */
  UNVERIFIED,
  /** The device has counted further before: there are two of it. */
  COUNTER,
  /** It does not say what such an answer says. */
  UNREADABLE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
