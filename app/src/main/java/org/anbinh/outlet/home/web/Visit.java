package org.anbinh.outlet.home.web;

import java.time.LocalDate;
import java.util.Optional;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;

/**
 * Who asks for a page, as far as a page needs to know.
 *
 * @param path the address asked for, without its query
 * @param query the query as written; empty where there is none
 * @param partial whether only the changed part of the page is wanted
 * @param today the day of asking in Vietnam, resolved here once
 * @param habits what the reader has chosen before
 * @param actor who is signed in; empty for nobody
 * @param token goes with every form, so that no other site can send one
 */
public record Visit(
    Language language,
    Theme theme,
    String path,
    String query,
    boolean partial,
    LocalDate today,
    Habits habits,
    Optional<Actor> actor,
    Token token) {

  /** Whether the reader may do something. */
  public boolean may(Right right) {
    return right == Right.PUBLIC || actor.map(each -> each.may(right)).orElse(false);
  }

  /** The sign-in name under which the reader records. */
  public String author() {
    return actor.orElseThrow().getName();
  }

  /** The same asked for in a session that has just begun. */
  public Visit in(String formToken) {
    return new Visit(
        language,
        theme,
        path,
        query,
        partial,
        today,
        habits,
        actor,
        new Token(token.name(), formToken));
  }

  /** The hidden field of forms. */
  public record Token(String name, String value) {}

  /**
   * Choices that a browser keeps.
   *
   * @param unit the unit the reader works for; empty for the nation
   * @param former the unit that was asked for when it had another name, just once
   * @param keys whether single keys lead through the pages
   */
  public record Habits(Optional<UnitId> unit, Optional<UnitId> former, boolean keys) {}

  /** The address of this page, with its question. */
  public String address() {
    return path + (query.isEmpty() ? "" : "?" + query);
  }

  /** This same page with one more preference set. */
  public String with(String preference, String value) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + preference + "=" + value;
  }
}
