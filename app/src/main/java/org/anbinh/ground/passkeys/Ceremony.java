package org.anbinh.ground.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Set;

/**
 * Checks what devices answer, as WebAuthn level 2 says (sections 7.1 and 7.2). Every answer must
 * show that the device made sure of its owner; who made the device is not asked.
 */
public final class Ceremony {
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          algorithm(COSEAlgorithmIdentifier.EdDSA),
          algorithm(COSEAlgorithmIdentifier.ES256),
          algorithm(COSEAlgorithmIdentifier.RS256));

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter attested =
      new AttestedCredentialDataConverter(converter);

  private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier identifier) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, identifier);
  }

  /**
   * What a browser brings of a key that was just made.
   *
   * @param client what the browser says it asked, and for whom
   * @param attestation the public key
   */
  public record Made(byte[] client, byte[] attestation) {}

  /**
   * What a browser brings of a key that is there.
   *
   * @param credential the name of the key
   * @param client what the browser says it asked, and for whom
   * @param authenticator what the device says of itself
   * @param user the account that the device made it for
   */
  public record Shown(
      byte[] credential, byte[] client, byte[] authenticator, byte[] signature, byte[] user) {}

  /** The key that was made. */
  Credential made(RelyingParty party, byte[] challenge, Made made)
      throws UntrustedPasskeyException {
    var parameters = new RegistrationParameters(server(party, challenge), ALGORITHMS, true, true);
    try {
      RegistrationData data =
          manager.verify(new RegistrationRequest(made.attestation(), made.client()), parameters);
      var device = read(data.getAttestationObject()).getAuthenticatorData();
      AttestedCredentialData key = read(device.getAttestedCredentialData());
      return new Credential(
          key.getCredentialId(),
          attested.convert(key),
          device.getSignCount(),
          device.isFlagBE(),
          device.isFlagBS());
    } catch (VerificationException | DataConversionException | IllegalArgumentException e) {
      throw new UntrustedPasskeyException(fault(e), e);
    }
  }

  /** The key as it was just seen. */
  Credential shown(RelyingParty party, byte[] challenge, Credential known, Shown shown)
      throws UntrustedPasskeyException {
    var parameters =
        new AuthenticationParameters(
            server(party, challenge), record(known), List.of(known.id()), true, true);
    var request =
        new AuthenticationRequest(
            shown.credential(),
            shown.user(),
            shown.authenticator(),
            shown.client(),
            shown.signature());
    try {
      AuthenticationData data = manager.verify(request, parameters);
      var device = read(data.getAuthenticatorData());
      return new Credential(
          known.id(),
          known.attested(),
          device.getSignCount(),
          known.mayBeCopied(),
          device.isFlagBS());
    } catch (VerificationException | DataConversionException | IllegalArgumentException e) {
      throw new UntrustedPasskeyException(fault(e), e);
    }
  }

  private CredentialRecord record(Credential known) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        known.mayBeCopied(),
        known.copied(),
        known.counter(),
        attested.convert(known.attested()),
        null,
        null,
        null,
        Set.of());
  }

  private static ServerProperty server(RelyingParty party, byte[] challenge) {
    return ServerProperty.builder()
        .origin(new Origin(party.origin()))
        .rpId(party.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static <T> T read(@org.jspecify.annotations.Nullable T part)
      throws UntrustedPasskeyException {
    if (part == null) {
      throw new UntrustedPasskeyException(Fault.UNREADABLE);
    }
    return part;
  }

  private static Fault fault(RuntimeException cause) {
    return switch (cause) {
      case BadChallengeException _ -> Fault.CHALLENGE;
      case BadOriginException _, CrossOriginException _ -> Fault.ORIGIN;
      case BadSignatureException _ -> Fault.SIGNATURE;
      case UserNotVerifiedException _, UserNotPresentException _ -> Fault.UNVERIFIED;
      case MaliciousCounterValueException _ -> Fault.COUNTER;
      default -> Fault.UNREADABLE;
    };
  }
}
