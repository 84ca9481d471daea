package org.anbinh.outlet.home.web.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The papers that conferences consider. A few of them are kept filled, because every point of one
 * conference shows another section of the same paper; what editors write meanwhile is seen.
 */
@Component
final class BeforeConference {
  private static final int KEPT = 12;

  private final Papers papers;
  private final PaperTexts texts;
  private final Releases releases;
  private final Map<PaperTexts.Of, Filled> filled = new LinkedHashMap<>(KEPT, 0.75f, true);

  BeforeConference(Papers papers, PaperTexts texts, Releases releases) {
    this.papers = papers;
    this.texts = texts;
    this.releases = releases;
  }

  private record Filled(Map<String, PaperTexts.Text> texts, Paper paper) {}

  Optional<Release> release(Conference conference) {
    return releases.find(conference.release());
  }

  /** The sections of the paper of a conference; none where it has no paper. */
  Outline outline(Conference conference) {
    return conference
        .paper()
        .flatMap(this::template)
        .map(Outline::of)
        .orElse(new Outline(List.of()));
  }

  Optional<PaperTemplate> template(String id) {
    return papers.templates().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The title of a point: its own, or that of its section. */
  String title(Conference.Point point, Outline outline, Words words) {
    return point
        .title()
        .or(() -> point.section().flatMap(outline::find).map(each -> words.of(each.title())))
        .or(point::section)
        .orElse("");
  }

  /** The paper of a conference, filled. */
  Optional<Paper> paper(Conference conference, Language language) {
    Optional<Release> release = release(conference);
    Optional<PaperTemplate> template = conference.paper().flatMap(this::template);
    return release.isEmpty() || template.isEmpty()
        ? Optional.empty()
        : Optional.of(
            filled(
                new Papers.Wish(release.get(), template.get().id(), conference.unit(), language)));
  }

  private Paper filled(Papers.Wish wish) {
    var of =
        new PaperTexts.Of(wish.release().code(), wish.template(), wish.unit(), wish.language());
    Map<String, PaperTexts.Text> standing = texts.of(of);
    synchronized (filled) {
      Filled known = filled.get(of);
      if (known != null && known.texts().equals(standing)) {
        return known.paper();
      }
    }
    var fresh = new Filled(standing, papers.write(wish));
    synchronized (filled) {
      filled.put(of, fresh);
      if (filled.size() > KEPT) {
        filled.remove(filled.keySet().iterator().next());
      }
    }
    return fresh.paper();
  }
}
