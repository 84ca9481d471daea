package org.anbinh.outlet.demonstration.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.ledger.entries.LedgerUnavailableException;
import org.anbinh.outlet.demonstration.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks everything that leaves a system with invented data in it: each answer by a header, each
 * file by its name. The text of a file stays as it is, so that it can be taken in again.
 */
@Component
final class DemonstrationFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Demonstration-Data";
  private static final String PREFIX = "demonstration-";

  private final ObjectProvider<Demonstration> demonstration;
  private final ObjectProvider<Engine> engine;

  /** Filters are made before anything else, and this one waits for what it asks. */
  DemonstrationFilter(ObjectProvider<Demonstration> demonstration, ObjectProvider<Engine> engine) {
    this.demonstration = demonstration;
    this.engine = engine;
  }

  private boolean isPresent() {
    Demonstration nation = demonstration.getObject();
    try {
      return nation.knownPresent() || (engine.getObject().answers() && nation.present());
    } catch (LedgerUnavailableException e) {
      logger.warn("Whether this is a demonstration is not known while the database is silent", e);
      return false;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isPresent()) {
      response.setHeader(HEADER, "true");
      chain.doFilter(request, new Marked(response));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static final class Marked extends HttpServletResponseWrapper {
    Marked(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      super.setHeader(name, marked(name, value));
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
      super.addHeader(name, marked(name, value));
    }

    private static @Nullable String marked(String name, @Nullable String value) {
      return value != null && name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)
          ? DemonstrationFilter.marked(value)
          : value;
    }
  }

  /** A header that names a file, its names marked. */
  static String marked(String disposition) {
    return disposition
        .replaceAll("filename=\"(?!=\\?)", "filename=\"" + PREFIX)
        .replaceAll("filename=\"=\\?UTF-8\\?Q\\?", "filename=\"=?UTF-8?Q?" + PREFIX)
        .replaceAll("filename\\*=UTF-8''", "filename*=UTF-8''" + PREFIX);
  }
}
