package org.anbinh.outlet.home.web.conference;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.home.web.live.Feed;

/** A conference as it is told to whoever follows it: the stage, and what is said. */
record ConferenceFeed(String code, Language language, Broadcasts broadcasts) implements Feed {
  private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** The name of what was seen, as events carry it: the batches of stage and talk. */
  static String seen(long staged, long talked) {
    return staged + "-" + talked;
  }

  @Override
  public String matter() {
    return Conferences.matter(code);
  }

  @Override
  public News news(String seen) {
    Matcher known = SEEN.matcher(seen);
    boolean any = known.matches();
    long staged = any ? Long.parseLong(known.group(1)) : -1;
    long talked = any ? Long.parseLong(known.group(2)) : -1;
    Broadcasts.Broadcast newest = broadcasts.newest(code, language);
    var events = new ArrayList<Event>();
    if (newest.staged() != staged) {
      events.add(new Event(seen(newest.staged(), talked), newest.stage()));
    }
    if (newest.talked() != talked) {
      events.add(new Event(seen(newest.staged(), newest.talked()), newest.talk()));
    }
    return new News(newest.heard(), events, false);
  }
}
