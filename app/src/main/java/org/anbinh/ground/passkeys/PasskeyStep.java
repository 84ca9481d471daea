package org.anbinh.ground.passkeys;

import java.util.Optional;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.SignIn;

/**
 * What accounts ask for after a password: a code where they have a device for codes, else their
 * passkey where they have one. A password alone would go around it.
 */
public final class PasskeyStep implements SignIn.FurtherStep {
  private final Passkeys passkeys;
  private final SignIn.FurtherStep codes;

  public PasskeyStep(Passkeys passkeys, SignIn.FurtherStep codes) {
    this.passkeys = passkeys;
    this.codes = codes;
  }

  @Override
  public Optional<SignIn.Answer> after(Account account) {
    return codes
        .after(account)
        .or(() ->
            passkeys.of(account.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(new SignIn.Answer.PasskeyNeeded()));
  }

  @Override
  public void forget(Account account) {
    codes.forget(account);
    passkeys.forget(account.id());
  }
}
