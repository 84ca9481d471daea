package org.anbinh.outlet.home.web.conference;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbinh.outlet.conference.Bell;
import org.anbinh.outlet.conference.ConferenceSettings;
import org.anbinh.outlet.home.web.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Everybody who follows now, each on a virtual thread of their own; no more than may be. */
@Component
final class Followers {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  private final Broadcasts broadcasts;
  private final Bell bell;
  private final ConferenceSettings settings;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<String, Integer> byAccount = new ConcurrentHashMap<>();

  Followers(Broadcasts broadcasts, Bell bell, ConferenceSettings settings) {
    this.broadcasts = broadcasts;
    this.bell = bell;
    this.settings = settings;
  }

  /** How many follow now. */
  int count() {
    return all.get();
  }

  /** Takes a place; answers whether there was one. Who took it leaves. */
  boolean enter(String account) {
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

  /**
   * Lets somebody follow who took a place.
   *
   * @param seen the id of the last event that they received
   */
  void follow(String code, Visit visit, String seen, AsyncContext connection) {
    connection.setTimeout(0);
    String account = visit.author();
    var stream = new EventStream(code, visit.language(), broadcasts, bell);
    Thread.ofVirtual()
        .name("follower of " + code)
        .start(() -> {
          try {
            long end = System.nanoTime() + stretch();
            stream.run(
                seen,
                connection.getResponse().getOutputStream(),
                settings.pulse(),
                () -> end - System.nanoTime());
          } catch (IOException e) {
            LOG.debug("A follower of {} is gone", code, e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            LOG.warn("A follower of {} could not be told", code, e);
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
