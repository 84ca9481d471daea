package org.anbinh.outlet.network.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.anbinh.outlet.network.RefusedRequests;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what was refused for what it is and not for who sent it. */
final class Noticed extends OncePerRequestFilter {
  /** Attribute of a request that was refused with a status which others use as well. */
  static final String REFUSED = Noticed.class.getName();

  /** Too slow, too large, meant for somebody else, too often. */
  private static final Set<Integer> STATUSES = Set.of(408, 413, 421, 429, 431);

  private final RefusedRequests refused;

  Noticed(RefusedRequests refused) {
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      int status = response.getStatus();
      if (STATUSES.contains(status) || request.getAttribute(REFUSED) != null) {
        refused.note(Often.network(request.getRemoteAddr()), status);
      }
    }
  }
}
