package org.anbinh.outlet.network.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import java.util.EnumSet;
import org.anbinh.outlet.network.NetworkSettings;
import org.anbinh.outlet.network.RateSettings;
import org.anbinh.outlet.network.Rates;
import org.anbinh.outlet.network.RefusedRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filters in their order; all stand before those that ask who somebody is. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {
  private static final long FORM_AROUND_A_FILE = 1 << 20;

  @Bean
  RefusedRequests refusedRequests() {
    return new RefusedRequests();
  }

  @Bean
  FilterRegistrationBean<Noticed> noticed(RefusedRequests refused) {
    return at(0, new Noticed(refused));
  }

  @Bean
  FilterRegistrationBean<Headers> headers() {
    FilterRegistrationBean<Headers> filter = at(1, new Headers());
    filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    return filter;
  }

  @Bean
  FilterRegistrationBean<Addressed> addressed(NetworkSettings settings) {
    return at(2, new Addressed(settings.names()));
  }

  @Bean
  FilterRegistrationBean<Often> often(RateSettings settings, Rates rates) {
    return at(3, new Often(settings, rates));
  }

  @Bean
  FilterRegistrationBean<Sizes> sizes(
      NetworkSettings settings, @Value("${anbinh.capture.megabytes:1024}") int megabytes) {
    return at(4, new Sizes(settings, largest(megabytes)));
  }

  private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    return registration;
  }

  /** Forms with files are as large as the largest file, and refused while they come in. */
  @Bean
  MultipartConfigElement forms(@Value("${anbinh.capture.megabytes:1024}") int megabytes) {
    return new MultipartConfigElement("", largest(megabytes), largest(megabytes), 0);
  }

  private static long largest(int megabytes) {
    return ((long) megabytes << 20) + FORM_AROUND_A_FILE;
  }

  @Bean
  Rates rates(RateSettings settings) {
    return new Rates(settings.known(), System::nanoTime);
  }

  @Bean
  SslBundleRegistrar certificate(NetworkSettings settings) {
    return bundles -> {
      if (settings.encrypts()) {
        bundles.registerBundle(Entrance.BUNDLE, Certificates.read(settings));
      }
    };
  }
}
