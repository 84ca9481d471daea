package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** What was known when: vantage points by the day, and in words. */
@Component
class Knowing {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Ledger ledger;
  private final Caveat caveat;

  Knowing(Ledger ledger, Caveat caveat) {
    this.ledger = ledger;
    this.caveat = caveat;
  }

  Vintage latest() {
    return ledger.latest();
  }

  /** What was known at the end of a day: batches are found by halves, their times never go back. */
  Vintage atTheEndOf(LocalDate day) {
    long known = 0;
    long unknown = ledger.latest().batch() + 1;
    while (unknown - known > 1) {
      long middle = (known + unknown) >>> 1;
      if (recorded(middle).isAfter(day)) {
        unknown = middle;
      } else {
        known = middle;
      }
    }
    return new Vintage(known);
  }

  private LocalDate recorded(long batch) {
    return ledger
        .findBatch(batch)
        .map(Knowing::day)
        .orElseThrow(() -> new IllegalStateException("batch " + batch + " is missing"));
  }

  private static LocalDate day(Batch batch) {
    return LocalDate.ofInstant(batch.recordedAt(), HERE);
  }

  /** A vantage point in words, after what has to be said of all data: its batch and moment. */
  String words(Vintage vintage, Words words) {
    String batch = words.number(vintage.batch());
    String before = caveat.words().map(each -> words.of(each) + ". ").orElse("");
    return before
        + ledger
            .findBatch(vintage.batch())
            .map(found ->
                words.say("figure-pages.known.moment", batch, words.moment(found.recordedAt())))
            .orElseGet(() -> Phrases.capital(words.say("figure-pages.known.batch", batch)));
  }

  /** The same as sentences say it: the batch and its day. */
  String phrase(Vintage vintage, Words words) {
    String batch = words.number(vintage.batch());
    return ledger
        .findBatch(vintage.batch())
        .map(found -> words.say("figure-pages.known.day", batch, words.day(day(found))))
        .orElseGet(() -> words.say("figure-pages.known.batch", batch));
  }
}
