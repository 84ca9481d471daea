package org.anbinh.outlet.home.web.conference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.live.Followers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Events for those who follow a conference: parts of its page, as they change. */
@Controller
class FollowingController {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final Broadcasts broadcasts;
  private final Followers followers;

  FollowingController(
      Pages pages, ConferenceDesk desk, Broadcasts broadcasts, Followers followers) {
    this.pages = pages;
    this.desk = desk;
    this.broadcasts = broadcasts;
    this.followers = followers;
  }

  @Requires(Right.CONFERENCE_READ)
  @GetMapping("/conferences/{code}/events")
  void follow(
      Visit visit,
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Conference conference = desk.get(code, visit, pages.words(visit));
    var feed = new ConferenceFeed(conference.code(), visit.language(), broadcasts);
    followers.follow(feed, visit.author(), request, response);
  }
}
