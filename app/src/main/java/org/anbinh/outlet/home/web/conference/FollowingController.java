package org.anbinh.outlet.home.web.conference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Events for those who follow a conference: parts of its page, as they change. */
@Controller
class FollowingController {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final Followers followers;

  FollowingController(Pages pages, ConferenceDesk desk, Followers followers) {
    this.pages = pages;
    this.desk = desk;
    this.followers = followers;
  }

  @Requires(Right.CONFERENCE_READ)
  @GetMapping("/conferences/{code}/events")
  void follow(
      Visit visit,
      @PathVariable String code,
      @RequestParam Optional<String> after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Conference conference = desk.get(code, visit, pages.words(visit));
    if (!followers.enter(visit.author())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "10");
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no"); // proxies would wait for the end otherwise
    String seen =
        Optional.ofNullable(request.getHeader("Last-Event-ID")).or(() -> after).orElse("");
    followers.follow(conference.code(), visit, seen, request.startAsync(request, response));
  }
}
