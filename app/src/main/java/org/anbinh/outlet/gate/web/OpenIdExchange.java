package org.anbinh.outlet.gate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anbinh.ground.provider.Exchange;
import org.anbinh.ground.provider.Provider;
import org.anbinh.ground.provider.UntrustedIdentityException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The exchange as Spring Security makes it. What the provider says of itself is asked for at first
 * need, so that a provider that is away keeps nobody else out. Nothing is asked elsewhere than at
 * the provider's hosts, whatever it names or redirects to.
 */
final class OpenIdExchange implements Exchange {
  private static final String CHALLENGE_METHOD = "S256";
  private static final List<String> STRONG = List.of("mfa");

  private static final String DESCRIPTION = "/.well-known/openid-configuration";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Provider provider;
  private final RestTemplate rest;
  private final RestClientAuthorizationCodeTokenResponseClient tokens =
      new RestClientAuthorizationCodeTokenResponseClient();
  private @Nullable Known known;

  OpenIdExchange(Provider provider) {
    this.provider = provider;
    this.rest = asking(provider);
  }

  private static RestTemplate asking(Provider provider) {
    HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    var factory = new JdkClientHttpRequestFactory(http);
    factory.setReadTimeout(PATIENCE);
    var rest = new RestTemplate(factory);
    rest.getInterceptors()
        .add((request, body, execution) -> {
          require(provider, request.getURI().toString());
          return execution.execute(request, body);
        });
    return rest;
  }

  private static void require(Provider provider, @Nullable String address) {
    if (address == null || !provider.isAt(URI.create(address))) {
      throw new IllegalStateException(
          "The provider names %s, which is not asked. Set anbinh.provider.hosts if its host is the provider's."
              .formatted(address));
    }
  }

  private record Known(ClientRegistration registration, JwtDecoder identities) {}

  @Override
  public Provider provider() {
    return provider;
  }

  private synchronized Known known() {
    Known there = known;
    if (there == null) {
      ClientRegistration registration =
          ClientRegistrations.fromOidcConfiguration(described())
              .registrationId("provider")
              .clientId(provider.clientId())
              .clientSecret(provider.clientSecret())
              .scope("openid")
              .redirectUri("{baseUrl}")
              .build();
      ClientRegistration.ProviderDetails details = registration.getProviderDetails();
      require(provider, details.getTokenUri());
      require(provider, details.getJwkSetUri());
      there = new Known(registration, decoder(registration));
      known = there;
    }
    return there;
  }

  /** What the provider says of itself, if it is the one that was meant. */
  private Map<String, Object> described() {
    try {
      Map<String, Object> described =
          rest.exchange(
                  provider.issuer() + DESCRIPTION,
                  HttpMethod.GET,
                  HttpEntity.EMPTY,
                  new ParameterizedTypeReference<Map<String, Object>>() {})
              .getBody();
      if (described == null || !provider.issuer().toString().equals(described.get("issuer"))) {
        throw new IllegalStateException(
            "What answers at " + provider.issuer() + " does not say that it is this provider.");
      }
      return described;
    } catch (RestClientException e) {
      throw new IllegalStateException(
          "The provider " + provider.issuer() + " does not say what it is", e);
    }
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .restOperations(rest)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }

  @Override
  public String address(Trip trip, boolean afresh) {
    return request(trip, afresh).getAuthorizationRequestUri();
  }

  private OAuth2AuthorizationRequest request(Trip trip, boolean afresh) {
    ClientRegistration registration = known().registration();
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(trip.redirect())
        .scopes(registration.getScopes())
        .state(trip.state())
        .attributes(Map.of(PkceParameterNames.CODE_VERIFIER, trip.verifier()))
        .additionalParameters(more -> {
          more.put("nonce", trip.nonce());
          more.put(PkceParameterNames.CODE_CHALLENGE, trip.challenge());
          more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, CHALLENGE_METHOD);
          if (afresh) {
            more.put("prompt", "login");
          }
        })
        .build();
  }

  @Override
  public Identity identity(Trip trip, String code, Optional<String> issuer)
      throws UntrustedIdentityException {
    if (issuer.filter(each -> !each.equals(provider.issuer().toString())).isPresent()) {
      throw new UntrustedIdentityException("The answer names another issuer");
    }
    try {
      var response =
          OAuth2AuthorizationResponse.success(code)
              .redirectUri(trip.redirect())
              .state(trip.state())
              .build();
      var answer =
          tokens.getTokenResponse(
              new OAuth2AuthorizationCodeGrantRequest(
                  known().registration(),
                  new OAuth2AuthorizationExchange(request(trip, false), response)));
      if (!(answer.getAdditionalParameters().get("id_token") instanceof String written)) {
        throw new UntrustedIdentityException("The answer holds no identity");
      }
      return identity(known().identities().decode(written), trip.nonce());
    } catch (OAuth2AuthorizationException
        | JwtException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new UntrustedIdentityException(String.valueOf(e.getMessage()), e);
    }
  }

  private Identity identity(Jwt jwt, String nonce) throws UntrustedIdentityException {
    String named = Optional.ofNullable(jwt.getClaimAsString("nonce")).orElse("");
    if (!MessageDigest.isEqual(named.getBytes(UTF_8), nonce.getBytes(UTF_8))) {
      throw new UntrustedIdentityException("The identity was not made for this sign-in");
    }
    List<String> means = Optional.ofNullable(jwt.getClaimAsStringList("amr")).orElse(List.of());
    String subject = Optional.ofNullable(jwt.getSubject()).orElse("");
    if (subject.isEmpty() || subject.length() > 255) {
      throw new UntrustedIdentityException("The identity names nobody");
    }
    return new Identity(subject, provider.strong() || means.stream().anyMatch(STRONG::contains));
  }
}
