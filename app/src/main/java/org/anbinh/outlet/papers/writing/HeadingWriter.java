package org.anbinh.outlet.papers.writing;

import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.Signature;
import org.anbinh.outlet.papers.reading.Places;
import org.anbinh.outlet.papers.reading.Places.Piece;

/** Fills what stands over and under a paper. */
record HeadingWriter(Reckoning.Matter matter, UnitWords unit) {
  Heading heading() {
    PaperTemplate.Head head = matter.template().head();
    Printed printed = matter.printed();
    return new Heading(
        head.style(),
        switch (head.style()) {
          case STATE -> printed.say("heading.state");
          case PARTY -> printed.say("heading.party");
          case PLAIN -> "";
        },
        head.style() == Heading.Style.STATE
            ? Optional.of(printed.say("heading.motto"))
            : Optional.empty(),
        head.parent().map(this::capitals),
        capitals(head.body()),
        printed.of(head.body()).replace("{unit}", unit.inSentence()),
        printed.say(
            head.style() == Heading.Style.PARTY ? "heading.number-party" : "heading.number",
            head.symbol()),
        printed.placeAndDate(
            printed.of(head.place()).replace("{unit}", unit.bare()),
            matter.release().publication()),
        capitals(head.kind()),
        words(head.subject()),
        head.to().map(this::words));
  }

  Signature signature() {
    PaperTemplate.Signing signing = matter.template().signing();
    return new Signature(
        signing.authority().map(this::capitals), capitals(signing.position()), Optional.empty());
  }

  /** Words in which the unit, its kind and Party committee, and the windows are named. */
  String words(Label label) {
    var text = new StringBuilder();
    for (Piece piece : Places.read(ofKind(label))) {
      text.append(
          switch (piece) {
            case Piece.Words(String said) -> said;
            case Piece.Unit() -> unit.inSentence();
            case Piece.Days(String window) -> matter.printed().days(matter.calendar().of(window));
            case Piece.LastDay(String window) ->
                matter.printed().day(matter.calendar().of(window).lastDay());
            case Piece.Figure _, Piece.Change _, Piece.Counted _ ->
                throw new IllegalStateException("A heading holds no figures");
          });
    }
    return text.toString();
  }

  private String ofKind(Label label) {
    return matter
        .printed()
        .of(label)
        .replace("{kind}", unit.kind())
        .replace("{party}", unit.partyCommittee());
  }

  private String capitals(Label label) {
    return ofKind(label)
        .replace("{unit}", unit.bound())
        .toUpperCase(Locale.forLanguageTag("vi-VN"));
  }
}
