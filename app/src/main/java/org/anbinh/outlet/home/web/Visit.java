package org.anbinh.outlet.home.web;

import java.time.LocalDate;
import org.anbinh.ground.language.Language;

/**
 * Who asks for a page, as far as a page needs to know.
 *
 * @param path the address asked for, without its query
 * @param query the query as written; empty where there is none
 * @param partial whether only the changed part of the page is wanted
 * @param today the day of asking in Vietnam, resolved here once
 * @param token goes with every form, so that no other site can send one
 */
public record Visit(
    Language language,
    Theme theme,
    String path,
    String query,
    boolean partial,
    LocalDate today,
    Token token) {

  /** The hidden field of forms. */
  public record Token(String name, String value) {}

  /** This same page with one more preference set. */
  public String with(String preference, String value) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + preference + "=" + value;
  }
}
