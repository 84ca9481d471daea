package org.anbinh.outlet.gate.web;

import org.anbinh.ground.access.Presence;
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

/**
 * Who a request comes from, and that no other site speaks through the reader's browser. Names,
 * sizes and headers are looked after before (outlet.network).
 */
@Configuration(proxyBeanMethods = false)
class Protection {
  @Bean
  SecurityFilterChain everyone(
      HttpSecurity http, Presence presence, OperatorToken operator, Refusals refusals)
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
        .headers(AbstractHttpConfigurer::disable) // they stand on every answer: outlet.network
        .addFilterBefore(new Arrival(presence, operator), CsrfFilter.class)
        .addFilterBefore(new FilesOfStrangers(refusals), CsrfFilter.class)
        .build();
  }

  /** Nobody: people are known by their sessions, and no built-in user shall exist. */
  @Bean
  UserDetailsService nobody() {
    return new InMemoryUserDetailsManager();
  }
}
