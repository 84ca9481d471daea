package org.anbinh.outlet.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Carries the unit a reader works for to pages that can be about any unit. It is written into the
 * address, which always holds the whole question; an address that names a unit stays as it is.
 */
@Component
class UnitCarried implements WebMvcConfigurer, HandlerInterceptor {
  private static final Pattern QUESTION = Pattern.compile("/figures|/compare");
  private static final Pattern REGISTER = Pattern.compile("/registers/[a-z][a-z-]*");

  private final Whereabouts whereabouts;
  private final UnitNames names;

  UnitCarried(Whereabouts whereabouts, UnitNames names) {
    this.whereabouts = whereabouts;
    this.names = names;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/figures", "/compare", "/registers/*");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Visit visit = Preferences.visit(request);
    Unit unit = whereabouts.chosen(visit);
    if (!request.getMethod().equals("GET")
        || visit.partial()
        || unit.level() == Level.NATION
        || request.getParameter("unit") != null) {
      return true;
    }
    Optional<UriComponentsBuilder> address = address(request, visit, unit);
    address.ifPresent(carried -> {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, carried.encode().toUriString());
    });
    return address.isEmpty();
  }

  private Optional<UriComponentsBuilder> address(
      HttpServletRequest request, Visit visit, Unit unit) {
    var address = UriComponentsBuilder.fromPath(visit.path());
    if (QUESTION.matcher(visit.path()).matches()) {
      address.query(visit.query()).queryParam("unit", unit.id());
      if (request.getParameter("by") == null) {
        address.queryParam("by", unit.level() == Level.PROVINCE ? "commune" : "");
      }
      return Optional.of(address);
    }
    // whoever comes from the same register has dropped its filters on purpose
    return REGISTER.matcher(visit.path()).matches()
            && visit.query().isEmpty()
            && !cameFrom(request).equals(visit.path())
        ? Optional.of(address.queryParam("unit", names.written(unit, visit.language())))
        : Optional.empty();
  }

  private static String cameFrom(HttpServletRequest request) {
    try {
      String referer = request.getHeader(HttpHeaders.REFERER);
      return referer == null ? "" : String.valueOf(URI.create(referer).getPath());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
