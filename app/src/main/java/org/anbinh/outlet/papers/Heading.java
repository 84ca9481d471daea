package org.anbinh.outlet.papers;

import java.util.Optional;

/**
 * What stands over a paper, laid out by Annex I of Decree 30/2020/NĐ-CP where it is a paper of the
 * State. A party body's paper bears the Party's name instead and never the national one, and is
 * laid out by Guidance 36-HD/VPTW of the Office of the Central Committee (3 April 2018).
 *
 * @param nation the national name in capitals (STATE), the Party's name (PARTY), or empty (PLAIN)
 * @param motto under the national name; empty for all but papers of the State
 * @param parent the body above, in capitals; empty where there is none
 * @param body who issues it, in capitals
 * @param issuer the body as it is written inside a sentence
 * @param number with its symbol, {@code Số: /BC-UBND}, or {@code Số -BC/TU} on a paper of the
 *     Party; the clerk fills in the number
 * @param placeAndDate {@code Quảng Trị, ngày 05 tháng 4 năm 2025}
 * @param kind {@code BÁO CÁO}
 * @param subject what it is about, under the kind
 * @param to to whom it is addressed ("Kính gửi"); empty where to nobody by name
 */
public record Heading(
    Style style,
    String nation,
    Optional<String> motto,
    Optional<String> parent,
    String body,
    String issuer,
    String number,
    String placeAndDate,
    String kind,
    String subject,
    Optional<String> to) {
  /** Whose paper it is. */
  public enum Style {
    STATE,
    PARTY,
    PLAIN
  }
}
