package org.anbinh.outlet.network.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers with which every answer leaves, also a refusal and a file: nothing foreign runs in a
 * page, no other site frames, opens or reads it, and nothing with records in it is kept.
 */
final class Headers extends OncePerRequestFilter {
  static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          CONTENT,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "X-Permitted-Cross-Domain-Policies",
          "none",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), bluetooth=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Origin-Agent-Cluster",
          "?1");
  static final String STRICT = "max-age=31536000; includeSubDomains";
  static final String KEEP_NOTHING = "no-store";

  /** Furniture that is text, and says in which letters. */
  private static final Pattern TEXT = Pattern.compile(".*\\.(css|js|svg)");

  /** What shows no records: the furniture of pages, and figures, which are sums. */
  private static final Pattern WITHOUT_RECORDS =
      Pattern.compile(
          "/(css|js|fonts|webjars)/.*|/icon\\.svg|/favicon\\.ico|/help(/.*)?"
              + "|/(api/)?(figures|compare|published|indicators|territory|map)([./].*)?"
              + "|/units|/api/openapi\\.json");

  /**
   * What the reader has just typed, looked through before it is recorded: the way back from there
   * must not lose it, so the browser may keep it for itself.
   */
  private static final Pattern OWN_WORDS = Pattern.compile("/registers/[^/]+/form");

  private static final Set<String> KEEPING = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    KEEPING.add(HttpHeaders.CACHE_CONTROL);
    KEEPING.add(HttpHeaders.EXPIRES);
    KEEPING.add(HttpHeaders.PRAGMA);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ALWAYS.forEach(response::setHeader);
    if (TEXT.matcher(request.getRequestURI()).matches()) {
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    boolean failure = request.getDispatcherType() == DispatcherType.ERROR;
    if (failure && response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline"); // no file, but its failure
    }
    if (!failure && WITHOUT_RECORDS.matcher(request.getRequestURI()).matches()) {
      chain.doFilter(request, response);
    } else {
      boolean own = !failure && OWN_WORDS.matcher(request.getRequestURI()).matches();
      response.setHeader(HttpHeaders.CACHE_CONTROL, own ? "private, no-cache" : KEEP_NOTHING);
      chain.doFilter(request, new Unkept(response));
    }
  }

  /** An answer that nobody keeps, whatever is said later about how long it may be kept. */
  private static final class Unkept extends HttpServletResponseWrapper {
    Unkept(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      if (!KEEPING.contains(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
      if (!KEEPING.contains(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setDateHeader(String name, long date) {
      if (!KEEPING.contains(name)) {
        super.setDateHeader(name, date);
      }
    }
  }
}
