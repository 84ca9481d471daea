package org.anbinh.outlet.home.web.imports;

import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Visit;

/**
 * One import as its page shows it.
 *
 * @param groups its issues by kind and column
 * @param issues those of the kind asked for
 * @param more how many of them are not shown
 * @param mendings what can be mended here
 * @param own whether the reader handed it in, and so may go on with it
 */
record ImportStatus(
    ImportLine line,
    Address address,
    List<Group> groups,
    List<IssueLine> issues,
    long more,
    Mendings mendings,
    boolean own,
    String language,
    Visit.Token token) {

  /**
   * What can be mended in the page.
   *
   * @param rows rows with wrong cells
   * @param heading the names of columns, where they are not understood
   * @param mark changes with everything that was mended
   */
  record Mendings(Optional<MendForm> rows, Optional<HeadingForm> heading, String mark) {}

  Optional<MendForm> mend() {
    return mendings.rows();
  }

  /**
   * Issues of one kind in one column.
   *
   * @param example one of them, in words
   * @param forbids whether rows with it cannot be recorded
   * @param chosen whether only these are shown
   */
  record Group(
      String column,
      String name,
      String example,
      String remedy,
      long count,
      boolean forbids,
      boolean chosen,
      Address only) {}

  /**
   * An issue, written.
   *
   * @param jump where its row can be mended
   */
  record IssueLine(
      String sheet,
      String row,
      String column,
      String reason,
      String remedy,
      Optional<Address> jump) {}

  boolean isNarrowed() {
    return groups.stream().anyMatch(Group::chosen);
  }

  Address everything() {
    return Address.of(address.path());
  }
}
