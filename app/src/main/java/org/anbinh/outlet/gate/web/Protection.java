package org.anbinh.outlet.gate.web;

import org.anbinh.ground.access.Presence;
import org.anbinh.outlet.gate.GateSettings;
import org.anbinh.outlet.gate.OperatorToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every request meets first: only names of this server are answered, no other site may speak
 * through the reader's browser, and nothing foreign runs in a page.
 */
@Configuration(proxyBeanMethods = false)
class Protection {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain everyone(
      HttpSecurity http,
      Presence presence,
      OperatorToken operator,
      Refusals refusals,
      GateSettings settings)
      throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .permitAll())
        .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(new FormTokens())
                .requireCsrfProtectionMatcher(FormTokens::isNeeded))
        .exceptionHandling(each -> each.accessDeniedHandler(refusals))
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(each -> {})
        .headers(headers ->
            headers
                .cacheControl(each -> each.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                    policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
        .addFilterAfter(new KnownNames(settings.hosts()), HeaderWriterFilter.class)
        .addFilterBefore(new Arrival(presence, operator), CsrfFilter.class)
        .build();
  }

  /** Nobody: people are known by their sessions, and no built-in user shall exist. */
  @Bean
  UserDetailsService nobody() {
    return new InMemoryUserDetailsManager();
  }
}
