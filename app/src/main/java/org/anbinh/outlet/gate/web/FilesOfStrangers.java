package org.anbinh.outlet.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.anbinh.ground.rights.Right;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no form with files from nobody: to find its token, the whole of it would have to be taken
 * in first.
 */
final class FilesOfStrangers extends OncePerRequestFilter {
  private final Refusals refusals;

  FilesOfStrangers(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    if (files && RightsCheck.actor(request).isEmpty()) {
      refusals.unknown(request, response, Right.SIGNED_IN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
