package org.anbinh.ground.factors;

import java.time.Clock;
import java.util.Optional;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Accounts;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;

/** The second step of signing in. */
public final class CodeSignIn {
  private final Factors factors;
  private final Accounts accounts;
  private final Codes codes;
  private final SignIn signIn;
  private final Clock clock;

  public CodeSignIn(Factors factors, Accounts accounts, Codes codes, SignIn signIn, Clock clock) {
    this.factors = factors;
    this.accounts = accounts;
    this.codes = codes;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** Whether a sign-in that has begun can still be ended. */
  public boolean isOpen(Secret step) {
    return account(step).isPresent();
  }

  private Optional<Account> account(Secret step) {
    return step.isPlausible()
        ? factors
            .step(step, clock.instant())
            .flatMap(accounts::find)
            .filter(each -> each.state() == Account.State.ACTIVE)
        : Optional.empty();
  }

  /** Ends a sign-in with a code. The step is used up by a right one. */
  public Outcome<SignIn.Answer.In> finish(Secret step, String typed, Origin origin) {
    Optional<Account> account = account(step);
    if (account.isEmpty()) {
      return new Outcome.Ended<>();
    }
    Outcome<Boolean> checked =
        codes.check(account.get(), typed, origin, () -> factors.endStep(step));
    return switch (checked) {
      case Outcome.Done<Boolean>(Boolean first) ->
          first
              ? new Outcome.Done<>(signIn.begin(account.get(), new Proof.PasswordAndCode(), origin))
              : new Outcome.Ended<>();
      case Outcome.Wrong<Boolean>() -> new Outcome.Wrong<>();
      case Outcome.Wait<Boolean>(var left) -> new Outcome.Wait<>(left);
      case Outcome.Ended<Boolean>() -> new Outcome.Ended<>();
    };
  }
}
