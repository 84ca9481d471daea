package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.outlet.home.web.Words;

/** A comparison as a file: each row with its base, its figure, the difference and its parts. */
final class ComparedFile {
  private ComparedFile() {}

  static FileTable of(Comparisons.Answer answer, Words words) {
    var about = new ArrayList<String>();
    about.add(answer.heading());
    about.add(answer.figureTitle() + " / " + answer.baseTitle());
    about.addAll(below(answer));
    about.addAll(answer.notes());
    return new FileTable(
        words,
        headings(answer, words),
        () ->
            Stream.concat(Stream.of(answer.whole()), answer.rows().stream())
                .map(ComparedFile::cells),
        about);
  }

  /** The sentence and the source: what must stand under a picture too. */
  static List<String> below(Comparisons.Answer answer) {
    return List.of(answer.whole().sentence(), answer.foot());
  }

  private static List<String> headings(Comparisons.Answer answer, Words words) {
    var headings = new ArrayList<String>();
    headings.add(words.say("page.figures.row"));
    headings.addAll(GridFile.heading(answer.baseTitle(), words));
    headings.addAll(GridFile.heading(answer.figureTitle(), words));
    headings.add(words.say("page.compare.difference"));
    headings.add(words.say("page.compare.percent"));
    Stream.of("boundary", "composition", "real")
        .forEach(part -> headings.add(words.say("page.compare." + part)));
    return headings;
  }

  private static List<Object> cells(Compared line) {
    Comparison comparison = line.comparison();
    var cells = new ArrayList<Object>();
    cells.add(line.name());
    cells.addAll(GridFile.cells(line.base()));
    cells.addAll(GridFile.cells(line.figure()));
    cells.add(cell(comparison.difference()));
    cells.add(cell(comparison.percent()));
    cells.add(cell(comparison.split().flatMap(Comparison.Split::boundary)));
    cells.add(cell(comparison.split().flatMap(Comparison.Split::composition)));
    cells.add(cell(comparison.split().flatMap(Comparison.Split::real)));
    return cells;
  }

  private static Object cell(Optional<? extends Object> amount) {
    return amount.<Object>map(each -> each).orElse("");
  }
}
