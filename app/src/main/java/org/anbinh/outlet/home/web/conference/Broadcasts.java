package org.anbinh.outlet.home.web.conference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.live.Feed;
import org.anbinh.outlet.live.Bell;
import org.springframework.stereotype.Component;

/**
 * What is sent to those who follow, drawn once for all of one language however many they are. Only
 * the newest is kept: whoever was away gets what stands now.
 */
@Component
final class Broadcasts {
  private static final int KEPT = 64;

  private final Conferences conferences;
  private final StageWriter stages;
  private final TalkWriter talks;
  private final Pages pages;
  private final Labels labels;
  private final Bell bell;
  private final Map<Whose, Slot> slots = new LinkedHashMap<>(KEPT, 0.75f, true);

  Broadcasts(
      Conferences conferences,
      StageWriter stages,
      TalkWriter talks,
      Pages pages,
      Labels labels,
      Bell bell) {
    this.conferences = conferences;
    this.stages = stages;
    this.talks = talks;
    this.pages = pages;
    this.labels = labels;
    this.bell = bell;
  }

  private record Whose(String code, Language language) {}

  /** A place for the newest broadcast; who draws it holds its lock, the others wait for that. */
  private static final class Slot {
    private Broadcast newest = new Broadcast(-1, -1, new byte[0], -1, new byte[0]);
  }

  /**
   * What stands.
   *
   * @param heard how often the bell had rung before it was drawn
   * @param staged the batch from which the stage stands
   * @param talked the batch of the newest word
   */
  @SuppressWarnings("ArrayRecordComponent") // shared by all who follow, and written by nobody
  record Broadcast(long heard, long staged, byte[] stage, long talked, byte[] talk) {}

  /** The newest of a conference in a language. */
  Broadcast newest(String code, Language language) {
    Slot slot = slot(new Whose(code, language));
    synchronized (slot) {
      long heard = bell.count(Conferences.matter(code));
      if (slot.newest.heard() != heard) {
        try (var _ = Scoped.everything("a conference is drawn once for all who follow it")) {
          slot.newest = drawn(code, new Words(labels, language), heard, slot.newest);
        }
      }
      return slot.newest;
    }
  }

  private Slot slot(Whose whose) {
    synchronized (slots) {
      Slot slot = slots.computeIfAbsent(whose, _ -> new Slot());
      if (slots.size() > KEPT) {
        slots.remove(slots.keySet().iterator().next());
      }
      return slot;
    }
  }

  private Broadcast drawn(String code, Words words, long heard, Broadcast before) {
    Conference conference =
        conferences
            .find(code)
            .orElseThrow(() -> new NoSuchElementException(words.say("conference.none", code)));
    byte[] stage =
        before.staged() == conference.staged()
            ? before.stage()
            : Feed.Event.body(
                "stage", part(words, "conference/stage.jte", stages.stage(conference, words)));
    byte[] talk =
        before.talked() == conference.talked()
            ? before.talk()
            : Feed.Event.body(
                "talk", part(words, "conference/talk.jte", talks.talk(conference, words)));
    return new Broadcast(heard, conference.staged(), stage, conference.talked(), talk);
  }

  private String part(Words words, String template, Object matter) {
    return new String(Objects.requireNonNull(pages.part(words, template, matter).getBody()), UTF_8);
  }
}
