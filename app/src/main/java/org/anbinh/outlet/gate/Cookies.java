package org.anbinh.outlet.gate;

import java.time.Duration;
import org.anbinh.ground.access.Secret;

/** The cookies of somebody signed in, as headers. Over TLS no other host can set them. */
public final class Cookies {
  private static final Duration DEVICE_KEPT = Duration.ofDays(180);
  private static final Duration SESSION_KEPT = Duration.ofHours(12);

  private static final Duration STEP_KEPT = Duration.ofMinutes(5);

  private Cookies() {}

  /** The name of any cookie: over TLS no other host, and no page without TLS, can set it. */
  public static String named(String name, boolean secure) {
    return secure ? "__Host-" + name : name;
  }

  /** Name of the cookie of a browser that was sent to a provider. */
  public static String provider(boolean secure) {
    return named("provider", secure);
  }

  public static String beginProvider(Secret secret, boolean secure) {
    return written(provider(secure), secret.text(), STEP_KEPT, secure);
  }

  /** Name of the cookie of a browser that was asked for a passkey. */
  public static String passkey(boolean secure) {
    return named("passkey", secure);
  }

  public static String beginPasskey(Secret secret, boolean secure) {
    return written(passkey(secure), secret.text(), STEP_KEPT, secure);
  }

  /** Name of the cookie of somebody between password and code. */
  public static String step(boolean secure) {
    return named("step", secure);
  }

  public static String beginStep(Secret secret, boolean secure) {
    return written(step(secure), secret.text(), STEP_KEPT, secure);
  }

  public static String endStep(boolean secure) {
    return written(step(secure), "", Duration.ZERO, secure);
  }

  /** Name of the cookie of the session. */
  public static String session(boolean secure) {
    return named("session", secure);
  }

  /** Name of the cookie by which a browser is known again. */
  public static String device(boolean secure) {
    return named("device", secure);
  }

  public static String beginSession(Secret secret, boolean secure) {
    return written(session(secure), secret.text(), SESSION_KEPT, secure);
  }

  public static String endSession(boolean secure) {
    return written(session(secure), "", Duration.ZERO, secure);
  }

  public static String rememberDevice(Secret secret, boolean secure) {
    return written(device(secure), secret.text(), DEVICE_KEPT, secure);
  }

  private static String written(String name, String value, Duration age, boolean secure) {
    return name
        + "="
        + value
        + "; Path=/; Max-Age="
        + age.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
