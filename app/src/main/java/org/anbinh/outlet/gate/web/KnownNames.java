package org.anbinh.outlet.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that were meant for this server and came from its own pages or programs. A
 * foreign name that resolves to it, or a foreign page that sends a form here, is refused.
 */
final class KnownNames extends OncePerRequestFilter {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final int MISDIRECTED = 421;

  private final Set<String> names;

  /**
   * Knows this machine's own names, and more.
   *
   * @param hosts further names of this server, without port
   */
  KnownNames(Collection<String> hosts) {
    var all = new HashSet<>(NAMES);
    hosts.forEach(each -> all.add(each.toLowerCase(Locale.ROOT)));
    this.names = Set.copyOf(all);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isKnown(request.getHeader("Host"))) {
      refuse(
          response,
          MISDIRECTED,
          "This server answers only to the names it was given (on its own machine 127.0.0.1), not to"
              + " the one it was asked by. Its operator can add names with anbinh.gate.hosts.");
    } else if (isForeign(request)) {
      refuse(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Another site sent this request, and only pages of this server may. Open the page here"
              + " and send it again.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForeign(HttpServletRequest request) {
    boolean reading = READING.contains(request.getMethod());
    if (reading && !request.getRequestURI().startsWith("/api")) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site != null && !OWN_SITES.contains(site))
        || (origin != null && !isOwn(origin, request.getHeader("Host")));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private boolean isKnown(@Nullable String host) {
    if (host == null) {
      return false;
    }
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  private static void refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().println(sentence);
  }
}
