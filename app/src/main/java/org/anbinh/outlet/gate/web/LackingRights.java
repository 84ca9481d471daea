package org.anbinh.outlet.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anbinh.ground.access.LackingRightException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Refuses what turned out in its handler to need a right that is lacking. */
final class LackingRights implements HandlerExceptionResolver {
  private final Refusals refusals;

  LackingRights(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!(failure instanceof LackingRightException lacking)) {
      return null;
    }
    try {
      refusals.lacking(request, response, lacking);
      return new ModelAndView();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
