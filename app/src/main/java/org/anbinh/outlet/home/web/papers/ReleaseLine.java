package org.anbinh.outlet.home.web.papers;

import org.anbinh.figures.release.Release;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;

/**
 * A release as lists show it.
 *
 * @param status its code, for style sheets
 */
record ReleaseLine(
    String code,
    String name,
    String unit,
    String period,
    String publication,
    String status,
    String stands) {
  static ReleaseLine of(Release release, UnitNames units, Words words) {
    String mark = release.mark().isEmpty() ? "" : " " + release.mark();
    return new ReleaseLine(
        release.code(),
        words.of(release.name()) + mark,
        units.written(release.unit(), words.language()),
        words.window(release.period().window()),
        words.day(release.publication()),
        release.status().code(),
        words.say("release.status." + release.status().code()));
  }
}
