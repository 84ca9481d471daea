package org.anbinh.outlet.gate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anbinh.ground.provider.Exchange;
import org.anbinh.ground.provider.Provider;
import org.anbinh.ground.provider.UntrustedIdentityException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * The exchange as Spring Security makes it. What the provider says of itself is asked for at first
 * need, so that a provider that is away keeps nobody else out.
 */
final class OpenIdExchange implements Exchange {
  private static final String CHALLENGE_METHOD = "S256";
  private static final List<String> STRONG = List.of("mfa");

  private final Provider provider;
  private final RestClientAuthorizationCodeTokenResponseClient tokens =
      new RestClientAuthorizationCodeTokenResponseClient();
  private @Nullable Known known;

  OpenIdExchange(Provider provider) {
    this.provider = provider;
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
          ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
              .registrationId("provider")
              .clientId(provider.clientId())
              .clientSecret(provider.clientSecret())
              .scope("openid")
              .redirectUri("{baseUrl}")
              .build();
      there = new Known(registration, new OidcIdTokenDecoderFactory().createDecoder(registration));
      known = there;
    }
    return there;
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
