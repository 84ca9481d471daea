package org.anbinh.outlet.home.web.access;

import java.time.LocalDate;
import java.util.Arrays;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.outlet.home.web.Words;

/** Tells in the reader's language why something about accounts cannot be done. */
final class Refused {
  private Refused() {}

  static String say(Words words, RefusedException refused) {
    String[] terms =
        Arrays.stream(refused.terms())
            .map(each ->
                switch (each) {
                  case LocalDate day -> words.day(day);
                  case Integer number -> words.number(number);
                  default -> String.valueOf(each);
                })
            .toArray(String[]::new);
    return words.say(refused.key(), terms);
  }
}
