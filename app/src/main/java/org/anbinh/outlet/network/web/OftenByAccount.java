package org.anbinh.outlet.network.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.anbinh.outlet.network.RateSettings;
import org.anbinh.outlet.network.Rates;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses an account that asks too often, wherever it asks from. */
@Component
final class OftenByAccount implements WebMvcConfigurer, HandlerInterceptor {
  private final RateSettings settings;
  private final Rates rates;

  OftenByAccount(RateSettings settings, Rates rates) {
    this.settings = settings;
    this.rates = rates;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Principal account = request.getUserPrincipal();
    if (account == null || request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    Kind kind = Kind.of(request);
    Optional<Duration> wait =
        rates.ask(kind + " by " + account.getName(), kind.allowance(settings));
    if (wait.isEmpty()) {
      return true;
    }
    Often.refuse(response, wait.get());
    return false;
  }
}
