package org.anbinh.ground.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Browsers in which people are signed in, and those that were signed in from before. */
public interface Sessions {
  void begin(Session session, Secret secret);

  Optional<Session> find(Secret secret);

  void seen(UUID session, Instant now);

  List<Session> of(UUID account);

  /** Ends one session of an account; another's is left alone. */
  void end(UUID account, UUID session);

  /** Ends all sessions of an account. */
  void endAll(UUID account);

  /** Forgets sessions begun before a moment. */
  void forgetBefore(Instant moment);

  /** Whether this account was signed in to from the device that presents this. */
  boolean knowsDevice(Secret device, UUID account);

  void rememberDevice(Secret device, UUID account);

  /** Knows none of the devices from which an account was signed in to. */
  void forgetDevices(UUID account);
}
