package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.SubmissionId;

/** The front door to releases. */
public interface Releases {
  /** The releases that somebody may read on a day, the newest first. */
  List<Release> list(Reader reader, LocalDate day);

  /** One of them; empty where there is none, or not yet for them. */
  Optional<Release> find(String code, Reader reader, LocalDate day);

  /** The release of a code, whoever asks: for work of the system itself. */
  Optional<Release> find(String code);

  /** All releases, whoever asks: for work of the system itself. */
  List<Release> all();

  /** What a release would hold. */
  Preview preview(Wish wish, Vintage vintage);

  /** Makes one, at the newest batch; the same submission makes it once. */
  Answer make(Wish wish, SubmissionId submission, Maker maker);

  /** Does something with one. */
  Answer act(String code, Act act, SubmissionId submission, Maker maker);

  /** How a figure went from one release to the next, oldest first, those withdrawn left out. */
  Triangle triangle(Sought sought, Reader reader, LocalDate day);

  /** An indicator for a unit and a window, in whichever releases hold it. */
  record Sought(String indicator, UnitId unit, Window window) {}

  /**
   * What is to be made.
   *
   * @param indicators ids
   * @param revises code of the release in whose place it is to come
   */
  record Wish(
      Label name,
      UnitId unit,
      Period period,
      Basis basis,
      List<String> indicators,
      LocalDate publication,
      List<Release.Early> early,
      Optional<String> revises) {
    public Wish {
      indicators = List.copyOf(indicators);
      early = List.copyOf(early);
    }
  }

  /** Figures as they would stand in a release: one for each indicator, for the whole unit. */
  record Preview(Vintage vintage, List<Figure> figures) {
    public Preview {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Something done with a release.
   *
   * @param words why; needed for a withdrawal
   */
  record Act(Release.Deed deed, String words) {}

  /** Who does it, and when. */
  record Maker(Event.Source source, LocalDate today) {
    String name() {
      return source.account();
    }
  }

  /** What came of it. */
  sealed interface Answer {
    /** It was recorded. */
    record Done(Release release) implements Answer {}

    /** Nothing was recorded. */
    record Refused(List<ReleaseRefusal> refusals) implements Answer {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }
  }
}
