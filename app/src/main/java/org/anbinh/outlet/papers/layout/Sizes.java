package org.anbinh.outlet.papers.layout;

import org.anbinh.outlet.papers.Heading;

/**
 * How large the letters around the body are, in points: Annex I of Decree 30/2020/NĐ-CP for papers
 * of the State, Annex 3 of Guidance 36-HD/VPTW for those of the Party.
 *
 * @param nation the national name, or that of the Party
 * @param issuer the body that issues the paper, and the one above it
 * @param number number with symbol, place and date
 * @param kind the kind of paper
 * @param recipients the words over the list of recipients
 * @param recipient the list itself
 */
public record Sizes(int nation, int issuer, int number, int kind, int recipients, int recipient) {
  private static final Sizes STATE = new Sizes(12, 12, 13, 14, 12, 11);
  private static final Sizes PARTY = new Sizes(15, 14, 14, 16, 14, 12);

  /** The sizes of a paper; one without a heading of either has those of the State. */
  public static Sizes of(Heading heading) {
    return isParty(heading) ? PARTY : STATE;
  }

  /** Whether it is a paper of a party body. */
  public static boolean isParty(Heading heading) {
    return heading.style() == Heading.Style.PARTY;
  }
}
