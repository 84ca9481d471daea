package org.anbinh.outlet.home.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anbinh.ground.access.Scoped;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until requests have an actor, whoever sits at this machine sees the whole country. */
@Component
class WholeCountry extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var _ = Scoped.everything("nobody signs in yet, and only this machine is answered")) {
      chain.doFilter(request, response);
    }
  }
}
