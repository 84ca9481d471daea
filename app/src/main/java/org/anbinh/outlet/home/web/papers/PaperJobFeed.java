package org.anbinh.outlet.home.web.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.live.Feed;
import org.anbinh.outlet.live.Bell;
import org.anbinh.outlet.papers.PaperJobs;

/** How far a job is, as it is told to whoever looks at it; it ends when the job does. */
record PaperJobFeed(UUID id, Visit visit, PaperJobViews views, Pages pages, Bell bell)
    implements Feed {
  @Override
  public String matter() {
    return PaperJobs.matter(id);
  }

  @Override
  public News news(String seen) {
    long heard = bell.count(matter());
    Words words = pages.words(visit);
    Optional<PaperJobViews.Shown> now = views.find(id, visit, words);
    List<Event> events =
        now.filter(each -> !each.seen().equals(seen))
            .map(each -> List.of(new Event(each.seen(), Event.body("job", html(words, each)))))
            .orElse(List.of());
    return new News(heard, events, now.map(each -> each.line().isSettled()).orElse(true));
  }

  private String html(Words words, PaperJobViews.Shown shown) {
    byte[] part =
        Objects.requireNonNull(pages.part(words, "papers/jobstatus.jte", shown).getBody());
    return new String(part, UTF_8);
  }
}
