package org.anbinh.outlet.home.web.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A real provider of OpenID Connect, which can be made to lie. */
final class TestProvider implements AutoCloseable {
  private static final AtomicReference<Lie> LIE = new AtomicReference<>(Lie.NONE);
  private static final AtomicReference<List<String>> MEANS = new AtomicReference<>(List.of("pwd"));

  private final AnnotationConfigServletWebServerApplicationContext context;

  /** What is wrong with the identities that it tells. */
  enum Lie {
    NONE,
    NONCE,
    ISSUER,
    AUDIENCE,
    EXPIRED,
    SIGNATURE
  }

  private TestProvider(AnnotationConfigServletWebServerApplicationContext context) {
    this.context = context;
  }

  static TestProvider start(int port, String redirect) {
    var context = new AnnotationConfigServletWebServerApplicationContext();
    context.registerBean(
        TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(port));
    context.registerBean(RegisteredClientRepository.class, () -> client(redirect));
    context.register(Parts.class);
    context.refresh();
    return new TestProvider(context);
  }

  static void lie(Lie lie) {
    LIE.set(lie);
  }

  static void means(String... means) {
    MEANS.set(List.of(means));
  }

  private static RegisteredClientRepository client(String redirect) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId("anbinh")
            .clientId("anbinh")
            .clientSecret("{noop}the secret of this installation")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(redirect)
            .scope("openid")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  @Override
  public void close() {
    context.close();
  }

  /** No component: the system under test would find it. */
  @EnableWebMvc
  @EnableWebSecurity
  static class Parts {
    @Bean
    DispatcherServlet dispatcherServlet() {
      return new DispatcherServlet();
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(each -> {}))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(each -> {})
          .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    UserDetailsService people() {
      return new InMemoryUserDetailsManager(
          User.withUsername("subject-17").password("{noop}one").build(),
          User.withUsername("subject-18").password("{noop}two").build(),
          User.withUsername("subject-19").password("{noop}three").build(),
          User.withUsername("subject-20").password("{noop}four").build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new ImmutableJWKSet<>(
          new JWKSet(
              new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                  .privateKey(pair.getPrivate())
                  .keyID(UUID.randomUUID().toString())
                  .build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** Signs, or lets a letter of the signature be another one. */
    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
      var honest = new NimbusJwtEncoder(keys);
      return parameters -> {
        Jwt jwt = honest.encode(parameters);
        if (LIE.get() != Lie.SIGNATURE) {
          return jwt;
        }
        String text = jwt.getTokenValue();
        int middle = text.lastIndexOf('.') + 40;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';
        return new Jwt(
            text.substring(0, middle) + other + text.substring(middle + 1),
            jwt.getIssuedAt(),
            jwt.getExpiresAt(),
            jwt.getHeaders(),
            jwt.getClaims());
      };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> lies() {
      return token -> {
        if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
          return;
        }
        token.getClaims().claim("amr", MEANS.get());
        switch (LIE.get()) {
          case NONCE -> token.getClaims().claim("nonce", "of another sign-in");
          case ISSUER -> token.getClaims().issuer("http://127.0.0.1:1");
          case AUDIENCE -> token.getClaims().audience(List.of("another installation"));
          case EXPIRED ->
              token
                  .getClaims()
                  .issuedAt(Instant.now().minusSeconds(7_200))
                  .expiresAt(Instant.now().minusSeconds(3_600));
          case SIGNATURE, NONE -> {}
        }
      };
    }
  }
}
