package org.anbinh.outlet.home.web;

import java.util.Optional;
import org.anbinh.ground.access.Actor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who opened the page that is being made, for parts of it that are asked without being told. */
public final class Asking {
  private Asking() {}

  /** The reader; empty outside a request, and where nobody is signed in. */
  public static Optional<Actor> actor() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST)
                instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }
}
