package org.anbinh.outlet.home.web.live;

import java.util.List;

/** What a page is told that follows a matter. */
public interface Feed {
  /** The matter for which the bell rings. */
  String matter();

  /**
   * What stands and was not seen.
   *
   * @param seen the id of the last event that the page received; anything else for none
   */
  News news(String seen);

  /**
   * What a page is told.
   *
   * @param heard how often the bell had rung before it was put together
   * @param last whether nothing will change any more
   */
  record News(long heard, List<Event> events, boolean last) {
    public News {
      events = List.copyOf(events);
    }
  }

  /**
   * One thing it is told.
   *
   * @param id says what has been seen with this event, not with the one after it
   * @param body its name and data as lines, and the empty line at its end
   */
  @SuppressWarnings("ArrayRecordComponent") // shared by all who follow, and written by nobody
  record Event(String id, byte[] body) {
    /** Of a name, with a piece of a page as its data. */
    public static byte[] body(String name, String html) {
      var text = new StringBuilder("event: ").append(name).append('\n');
      html.lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> text.append("data: ").append(line).append('\n'));
      return text.append('\n').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
