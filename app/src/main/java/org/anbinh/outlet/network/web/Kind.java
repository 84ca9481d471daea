package org.anbinh.outlet.network.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.anbinh.outlet.network.Allowance;
import org.anbinh.outlet.network.RateSettings;

/** What a request costs. */
enum Kind {
  FREE,
  READING,
  WRITING,
  HEAVY,
  SIGN_IN;

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern FURNITURE =
      Pattern.compile("/(css|js|fonts|webjars)/.*|/icon\\.svg|/favicon\\.ico");
  private static final Pattern FILES =
      Pattern.compile(
          ".*(\\.(csv|xlsx|png|svg|docx|pdf|zip)|/export|/template|/marked-up|/bad-rows|/shapes)"
              + "|/(api/)?published|/verify|/audit/verify|/api/papers/verify|/api/ledger/(verify|backup)|/api/mart/rebuild|/api/demonstration|/api/restate");
  private static final Pattern ENTRANCE =
      Pattern.compile("/(api/)?(sign-in|invitation|recovery|second-factor|passkey)s?(/.*)?");

  static Kind of(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean safe = SAFE.contains(request.getMethod());
    if (safe && FURNITURE.matcher(path).matches()) {
      return FREE;
    }
    if (!safe && ENTRANCE.matcher(path).matches()) {
      return SIGN_IN;
    }
    return FILES.matcher(path).matches() ? HEAVY : safe ? READING : WRITING;
  }

  Allowance allowance(RateSettings rates) {
    return switch (this) {
      case FREE -> new Allowance(0, 1);
      case READING -> rates.reading();
      case WRITING -> rates.writing();
      case HEAVY -> rates.heavy();
      case SIGN_IN -> rates.signIn();
    };
  }
}
