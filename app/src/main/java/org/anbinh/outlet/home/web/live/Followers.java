package org.anbinh.outlet.home.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbinh.outlet.live.Bell;
import org.anbinh.outlet.live.LiveSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Everybody who follows now, each on a virtual thread of their own; no more than may be. */
@Component
public final class Followers {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  private final Bell bell;
  private final LiveSettings settings;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<String, Integer> byAccount = new ConcurrentHashMap<>();

  Followers(Bell bell, LiveSettings settings) {
    this.bell = bell;
    this.settings = settings;
  }

  /** How many follow now. */
  public int count() {
    return all.get();
  }

  /**
   * Lets somebody follow, or answers that there is no room now.
   *
   * @param account under which they are signed in
   */
  public void follow(
      Feed feed, String account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!enter(account)) {
      response.setHeader("Retry-After", "10");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no"); // proxies would wait for the end otherwise
    String seen =
        Optional.ofNullable(request.getHeader("Last-Event-ID"))
            .or(() -> Optional.ofNullable(request.getParameter("after")))
            .orElse("");
    send(feed, account, seen, request.startAsync(request, response));
  }

  /** Takes a place; answers whether there was one. Who took it leaves. */
  private boolean enter(String account) {
    boolean one = byAccount.merge(account, 1, Integer::sum) <= settings.ofOne();
    if (all.incrementAndGet() <= settings.followers() && one && !bell.isSilent()) {
      return true;
    }
    leave(account);
    return false;
  }

  private void leave(String account) {
    all.decrementAndGet();
    byAccount.computeIfPresent(account, (_, count) -> count > 1 ? count - 1 : null);
  }

  private void send(Feed feed, String account, String seen, AsyncContext connection) {
    connection.setTimeout(0);
    var stream = new EventStream(feed, bell);
    Thread.ofVirtual()
        .name("follower of " + feed.matter())
        .start(() -> {
          try {
            long end = System.nanoTime() + stretch();
            stream.run(
                seen,
                connection.getResponse().getOutputStream(),
                settings.pulse(),
                () -> end - System.nanoTime());
          } catch (IOException e) {
            LOG.debug("A follower of {} is gone", feed.matter(), e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            LOG.warn("A follower of {} could not be told", feed.matter(), e);
          } finally {
            leave(account);
            end(connection);
          }
        });
  }

  private static void end(AsyncContext connection) {
    try {
      connection.complete();
    } catch (IllegalStateException e) {
      LOG.debug("The web server had ended the connection before", e);
    }
  }

  /** Not all come back in the same second: fifty turns, of a fifth of the time in all. */
  private long stretch() {
    long whole = settings.stretch().toNanos();
    return whole - whole / 250 * Math.floorMod(turn.getAndIncrement(), 50);
  }
}
