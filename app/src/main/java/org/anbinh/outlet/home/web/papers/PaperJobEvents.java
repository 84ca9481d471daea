package org.anbinh.outlet.home.web.papers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.live.Followers;
import org.anbinh.outlet.live.Bell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Events for whoever looks at a job of theirs: how far it is. */
@Controller
class PaperJobEvents {
  private final Pages pages;
  private final PaperJobViews views;
  private final Bell bell;
  private final Followers followers;

  PaperJobEvents(Pages pages, PaperJobViews views, Bell bell, Followers followers) {
    this.pages = pages;
    this.views = views;
    this.bell = bell;
    this.followers = followers;
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/papers/{id}/events")
  void follow(
      Visit visit, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = pages.words(visit);
    if (views.find(id, visit, words).isEmpty()) {
      throw new NoSuchElementException(words.say("paper-job.none"));
    }
    var feed = new PaperJobFeed(id, visit, views, pages, bell);
    followers.follow(feed, visit.author(), request, response);
  }
}
