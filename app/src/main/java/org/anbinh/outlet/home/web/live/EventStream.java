package org.anbinh.outlet.home.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.anbinh.outlet.live.Bell;

/**
 * One connection of a page that follows: what stands and was not seen yet, and again whenever that
 * changes. It holds nothing but what was sent last, so a slow reader skips what has passed; one who
 * does not read at all is let go by the web server and comes back by himself.
 */
final class EventStream {
  private final Feed feed;
  private final Bell bell;

  EventStream(Feed feed, Bell bell) {
    this.feed = feed;
    this.bell = bell;
  }

  /**
   * Sends until all is told, the time is over, the other side is gone or the system stops.
   *
   * @param last the id of the last event that was received; anything else for none
   * @param pulse after which silence a sign of life is sent
   * @param left how many nanoseconds are left
   */
  void run(String last, OutputStream out, Duration pulse, LongSupplier left)
      throws IOException, InterruptedException {
    out.write("retry: 2000\n\n".getBytes(UTF_8));
    out.flush();
    String seen = last;
    while (left.getAsLong() > 0 && !bell.isSilent()) {
      Feed.News news = feed.news(seen);
      for (Feed.Event each : news.events()) {
        out.write(("id: " + each.id() + "\n").getBytes(UTF_8));
        out.write(each.body());
        out.flush();
        seen = each.id();
      }
      if (news.last()) {
        return;
      }
      long wait = Math.min(pulse.toNanos(), Math.max(1, left.getAsLong()));
      if (bell.await(feed.matter(), news.heard(), Duration.ofNanos(wait)) == news.heard()) {
        out.write(":\n\n".getBytes(UTF_8));
        out.flush();
      }
    }
  }
}
