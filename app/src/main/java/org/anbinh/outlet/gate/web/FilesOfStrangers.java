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
 * in first. Only where files are checked anybody may send one, of a bounded size.
 */
final class FilesOfStrangers extends OncePerRequestFilter {
  /** Where anybody may have a file checked; what is sent there is bounded and changes nothing. */
  static final String CHECKING = "/verify";

  /** Of a file to be checked, in bytes; it may be as large as a file of a paper. */
  private static final long LARGEST = 20_100_000;

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
    if (files && request.getRequestURI().equals(CHECKING)) {
      long length = request.getContentLengthLong();
      if (length < 0 || length > LARGEST) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      } else {
        chain.doFilter(request, response);
      }
    } else if (files && RightsCheck.actor(request).isEmpty()) {
      refusals.unknown(request, response, Right.SIGNED_IN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
