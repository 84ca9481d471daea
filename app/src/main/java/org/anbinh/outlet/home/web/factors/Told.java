package org.anbinh.outlet.home.web.factors;

import java.util.Optional;
import org.anbinh.ground.factors.Outcome;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;

/** What is said above a page, about a code that was typed. */
record Told(HttpStatus status, Optional<String> problem) {
  static final Told NOTHING = new Told(HttpStatus.OK, Optional.empty());

  /** Why a code led to nothing. */
  static Told of(Words words, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> NOTHING;
      case Outcome.Wrong<?> _ ->
          new Told(
              HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(words.say("factors.problem.wrong")));
      case Outcome.Wait<?> wait ->
          new Told(
              HttpStatus.TOO_MANY_REQUESTS,
              Optional.of(
                  words.say("factors.problem.wait", words.number(wait.left().toSeconds() + 1))));
      case Outcome.Ended<?> _ ->
          new Told(
              HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(words.say("factors.problem.ended")));
    };
  }
}
