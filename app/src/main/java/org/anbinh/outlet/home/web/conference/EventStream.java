package org.anbinh.outlet.home.web.conference;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.conference.Bell;

/**
 * One connection of somebody who follows: what stands and was not seen yet, and again whenever that
 * changes. It holds nothing but what was sent last, so a slow reader skips what has passed; one who
 * does not read at all is let go by the web server and comes back by himself.
 */
final class EventStream {
  private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  private final String code;
  private final Language language;
  private final Broadcasts broadcasts;
  private final Bell bell;
  private long staged = -1;
  private long talked = -1;

  EventStream(String code, Language language, Broadcasts broadcasts, Bell bell) {
    this.code = code;
    this.language = language;
    this.broadcasts = broadcasts;
    this.bell = bell;
  }

  /** The name of what was seen, as events carry it. */
  static String seen(long staged, long talked) {
    return staged + "-" + talked;
  }

  /**
   * Sends until the time is over, the other side is gone or the system stops.
   *
   * @param seen the id of the last event that was received; anything else for none
   * @param pulse after which silence a sign of life is sent
   * @param left how many nanoseconds are left
   */
  void run(String seen, OutputStream out, Duration pulse, LongSupplier left)
      throws IOException, InterruptedException {
    Matcher known = SEEN.matcher(seen);
    if (known.matches()) {
      staged = Long.parseLong(known.group(1));
      talked = Long.parseLong(known.group(2));
    }
    out.write("retry: 2000\n\n".getBytes(US_ASCII));
    out.flush();
    while (left.getAsLong() > 0 && !bell.isSilent()) {
      Broadcasts.Broadcast newest = broadcasts.newest(code, language);
      send(newest, out);
      long wait = Math.min(pulse.toNanos(), Math.max(1, left.getAsLong()));
      if (bell.await(code, newest.heard(), Duration.ofNanos(wait)) == newest.heard()) {
        out.write(":\n\n".getBytes(US_ASCII));
        out.flush();
      }
    }
  }

  private void send(Broadcasts.Broadcast newest, OutputStream out) throws IOException {
    if (newest.staged() != staged) {
      staged = newest.staged();
      event(newest.stage(), out);
    }
    if (newest.talked() != talked) {
      talked = newest.talked();
      event(newest.talk(), out);
    }
  }

  /** The id says what has been seen with this event, not with the one after it. */
  private void event(byte[] event, OutputStream out) throws IOException {
    out.write(("id: " + seen(staged, talked) + "\n").getBytes(US_ASCII));
    out.write(event);
    out.flush();
  }
}
