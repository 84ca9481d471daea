package org.anbinh.outlet.papers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.time.Window;

/**
 * What a paper says, before its figures are known: a file below {@code papers/}.
 *
 * @param levels the levels of units that it may be about
 * @param windows the windows it names beside {@code main}, the period of the release, and {@code
 *     end}, its last day
 * @param figures the figures it names, in the order in which they get their marks
 */
public record PaperTemplate(
    String id,
    Label name,
    Set<Level> levels,
    Head head,
    List<Label> bases,
    Map<String, Days> windows,
    Map<String, Named> figures,
    List<Element> body,
    Signing signing,
    List<Label> recipients) {
  public PaperTemplate {
    levels = Set.copyOf(levels);
    bases = List.copyOf(bases);
    windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    body = List.copyOf(body);
    recipients = List.copyOf(recipients);
  }

  /** The indicators that it asks for. */
  public List<String> indicators() {
    return figures.values().stream()
        .flatMap(each ->
            each instanceof Named.Asked asked
                ? java.util.stream.Stream.of(asked)
                : java.util.stream.Stream.empty())
        .map(Named.Asked::indicator)
        .distinct()
        .toList();
  }

  /**
   * What stands over it; {@code {unit}} in its words is the name of the unit.
   *
   * @param symbol what stands behind the number, {@code BC-UBND}
   */
  public record Head(
      Heading.Style style,
      Optional<Label> parent,
      Label body,
      String symbol,
      Label place,
      Label kind,
      Label subject,
      Optional<Label> to) {}

  /** Who signs. */
  public record Signing(Optional<Label> authority, Label position) {}

  /** How a window follows from another one. */
  public sealed interface Days {
    /** As many months or days before it. */
    record Previous(String of) implements Days {}

    /** The same days of the year before. */
    record YearBefore(String of) implements Days {}

    /** Its last day. */
    record LastDay(String of) implements Days {}

    /** Always the same days. */
    record Fixed(Window window) implements Days {}
  }

  /** A figure with a name within the template. */
  public sealed interface Named {
    /** What it is called in tables. */
    Optional<Label> label();

    /**
     * An answer of the figures.
     *
     * @param window name of its window
     * @param national whether it is about the nation, whatever the paper is about
     */
    record Asked(
        String indicator,
        SortedMap<String, String> filter,
        String window,
        boolean national,
        Optional<Label> label)
        implements Named {}

    /** What is computed from other figures that were named before. */
    record Computed(PaperFigure.Operation operation, List<String> of, Optional<Label> label)
        implements Named {
      public Computed {
        of = List.copyOf(of);
      }
    }
  }

  /** A piece of the body. */
  public sealed interface Element {
    /** A heading of a part, numbered by itself. */
    record Part(int level, Label title) implements Element {}

    /**
     * Sentences after one another, or each on a line of its own.
     *
     * @param listed whether each has a line of its own
     */
    record Sentences(boolean listed, List<Sentence> sentences) implements Element {
      public Sentences {
        sentences = List.copyOf(sentences);
      }
    }

    /**
     * Named figures as rows, each beside the window it is held against.
     *
     * @param against name of that window; empty for none
     */
    record FigureRows(Label caption, List<String> figures, Optional<String> against)
        implements Element {
      public FigureRows {
        figures = List.copyOf(figures);
      }
    }

    /** Units as rows, named figures as columns. */
    record UnitRows(Label caption, Level by, List<String> figures, Optional<String> against)
        implements Element {
      public UnitRows {
        figures = List.copyOf(figures);
      }
    }

    /** Named figures through time. */
    record Lines(Label caption, List<String> figures, String window, Question.Step step)
        implements Element {
      public Lines {
        figures = List.copyOf(figures);
      }
    }

    /** One figure of all units of a level, the largest first. */
    record Bars(Label caption, String figure, Level by) implements Element {}

    /** One figure of all units of a level on a map. */
    record Mapped(Label caption, String figure, Level by) implements Element {}

    /** A place for an editor's words. */
    record Text(String key, Label prompt) implements Element {}

    record Annex(Label title, List<Element> body) implements Element {
      public Annex {
        body = List.copyOf(body);
      }
    }
  }

  /**
   * A sentence with places for figures.
   *
   * @param when a figure that has to be known and more than zero, lest the sentence be left out
   * @param otherwise what is said instead where the first figure of the sentence is not there
   */
  public record Sentence(Label text, Optional<String> when, Optional<Label> otherwise) {}
}
