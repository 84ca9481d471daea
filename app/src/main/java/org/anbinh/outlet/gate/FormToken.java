package org.anbinh.outlet.gate;

import java.util.Base64;
import org.anbinh.ground.access.Secret;

/** The hidden field of forms of a session, which nobody can work out who does not hold it. */
public final class FormToken {
  private FormToken() {}

  /** Of a session. */
  public static String of(Secret session) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(new Secret("form " + session.text()).hash());
  }
}
