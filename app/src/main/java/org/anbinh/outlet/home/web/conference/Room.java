package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.home.web.Visit;

/**
 * All that the page of a conference shows.
 *
 * @param seen the id of the events that the page already holds
 * @param notice what is to be said before all else
 * @param controls for those who lead
 * @param note for those who may note something
 * @param projecting whether it fills a projector and leaves everything else out
 */
record Room(
    String code,
    String name,
    List<String> facts,
    String stands,
    String seen,
    Stage stage,
    Talk talk,
    Optional<String> notice,
    Optional<Controls> controls,
    Optional<NoteForm> note,
    Doors doors,
    boolean projecting) {
  Room {
    facts = List.copyOf(facts);
  }

  /** Where else the reader may go from here. */
  record Doors(boolean programme, boolean conclusions) {}

  /**
   * The form in which somebody notes what is said.
   *
   * @param open whether something can be noted now
   * @param kind code of the kind that is chosen
   * @param sent whether something was recorded just before
   */
  record NoteForm(
      boolean open,
      String kind,
      String unit,
      String words,
      boolean sent,
      String submission,
      Visit.Token token) {}

  /**
   * What a presenter presses.
   *
   * @param follows how many steps were seen
   * @param last who did the last step, and when
   * @param notice what went otherwise than meant
   */
  record Controls(
      String code,
      String state,
      int follows,
      Optional<Button> previous,
      Optional<Button> next,
      List<Choice> points,
      List<Choice> figures,
      String last,
      Optional<String> notice,
      String submission,
      Visit.Token token) {
    Controls {
      points = List.copyOf(points);
      figures = List.copyOf(figures);
    }
  }

  /** A point that one press leads to. */
  record Button(int number, String title) {}

  /** One of several. */
  record Choice(String value, String name, boolean chosen) {}
}
