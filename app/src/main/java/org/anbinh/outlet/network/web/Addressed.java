package org.anbinh.outlet.network.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that were meant for this server, that nobody on the way can read, and that
 * came from its own pages or programs. A foreign name that resolves to this machine, or a foreign
 * page that sends a form here, is refused.
 */
final class Addressed extends OncePerRequestFilter {
  private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final int MISDIRECTED = 421;

  private final Set<String> names = new HashSet<>(OF_THIS_MACHINE);

  Addressed(Collection<String> more) {
    more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isOurs(request.getHeader("Host"))) {
      refuse(
          request,
          response,
          MISDIRECTED,
          "This server does not answer to the name it was asked by. On its own machine, open it"
              + " under http://127.0.0.1 and its port; elsewhere, under a name its operator has"
              + " set (anbinh.network.names).");
    } else if (isReadable(request)) {
      refuse(
          request,
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "This request was not encrypted on its way. Open the server under https://; behind a"
              + " proxy, the proxy must say X-Forwarded-Proto and stand in anbinh.network.proxies.");
    } else if (isForeign(request)) {
      refuse(
          request,
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Another site sent this request, and only pages of this server may. Open the page here"
              + " and send it again.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether others could have read it: it came over a network, and without TLS. */
  private static boolean isReadable(HttpServletRequest request) {
    return !request.isSecure() && !isOfThisMachine(request.getRemoteAddr());
  }

  /** Whether an address is this machine's own. */
  static boolean isOfThisMachine(String address) {
    return address.startsWith("127.")
        || List.of("::1", "0:0:0:0:0:0:0:1", "[::1]").contains(address);
  }

  private static boolean isForeign(HttpServletRequest request) {
    boolean reading = READING.contains(request.getMethod());
    if (reading && !request.getRequestURI().startsWith("/api")) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site != null && !OWN_SITES.contains(site))
        || (origin != null
            && !origin.equals(request.getScheme() + "://" + request.getHeader("Host")));
  }

  private boolean isOurs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String sentence)
      throws IOException {
    request.setAttribute(Noticed.REFUSED, status);
    response.setStatus(status);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().println(sentence);
  }
}
