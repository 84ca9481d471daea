package org.anbinh.outlet.network.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.anbinh.outlet.network.RateSettings;
import org.anbinh.outlet.network.Rates;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address that asks too often, or for too much at the same time. */
final class Often extends OncePerRequestFilter {
  private static final int TOO_OFTEN = 429;
  private static final int NETWORK = 8;

  private final RateSettings settings;
  private final Rates rates;
  private final ConcurrentMap<String, Integer> working = new ConcurrentHashMap<>();

  Often(RateSettings settings, Rates rates) {
    this.settings = settings;
    this.rates = rates;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Kind kind = Kind.of(request);
    String address = request.getRemoteAddr();
    boolean near = Addressed.isOfThisMachine(address);
    if (near && kind != Kind.SIGN_IN) {
      chain.doFilter(request, response);
      return;
    }
    String from = network(address);
    Optional<Duration> wait =
        rates.ask(kind + " " + from, kind.allowance(settings).times(settings.sharing()));
    if (wait.isPresent()) {
      refuse(response, wait.get());
    } else if (near) {
      chain.doFilter(request, response);
    } else {
      among(from, request, response, chain);
    }
  }

  /** Works on a request, unless as many of the same address are being worked on as may be. */
  private void among(
      String from, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (working.merge(from, 1, Integer::sum) > settings.atOnce()) {
      leave(from);
      refuse(response, Duration.ofSeconds(1));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      leave(from);
    }
  }

  private void leave(String from) {
    working.computeIfPresent(from, (_, count) -> count > 1 ? count - 1 : null);
  }

  static void refuse(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    response.sendError(TOO_OFTEN);
  }

  /** An address; of IPv6 its network, for one house has billions of addresses. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4
          ? address
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK)) + "::/64";
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
