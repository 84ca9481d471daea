package org.anbinh.outlet.papers.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.release.Release;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;

/**
 * Papers that are written once. A kept paper is the answer for as long as everything it was made
 * from is the same: the release and how it stands, the template and its words, and what editors
 * wrote.
 */
public final class KeptPapers implements Papers {
  /** Raised whenever papers are written otherwise than by their templates and words. */
  private static final String WRITTEN_SINCE = "2";

  private static final Map<String, String> CARRIED = new ConcurrentHashMap<>();

  private final Papers papers;
  private final PaperTexts texts;
  private final Caveat caveat;
  private final Shelf shelf;

  /** Keeps papers on a shelf. */
  public KeptPapers(Papers papers, PaperTexts texts, Caveat caveat, Shelf shelf) {
    this.papers = papers;
    this.texts = texts;
    this.caveat = caveat;
    this.shelf = shelf;
  }

  @Override
  public List<PaperTemplate> templates() {
    return papers.templates();
  }

  @Override
  public PaperTemplate template(String id) {
    return papers.template(id);
  }

  @Override
  public Papers together() {
    return new KeptPapers(papers.together(), texts, caveat, shelf);
  }

  @Override
  public Optional<Of> find(String code) {
    return papers.find(code);
  }

  @Override
  public Paper write(Wish wish) {
    String name = name(wish);
    return shelf
        .find(name)
        .flatMap(PaperJson::read)
        .orElseGet(() -> {
          Paper written = papers.write(wish);
          shelf.keep(name, PaperJson.write(written));
          return written;
        });
  }

  private String name(Wish wish) {
    Release release = wish.release();
    return Shelf.hash(
        WRITTEN_SINCE,
        release.code(),
        release.status().code(),
        release.mark(),
        release.name().toString(),
        String.valueOf(release.vintage().batch()),
        wish.template(),
        wish.unit().toString(),
        wish.language().code(),
        caveat.words().toString(),
        carried("/papers/" + wish.template() + ".yaml"),
        carried("/labels/paper.yaml"),
        written(wish));
  }

  private String written(Wish wish) {
    var words = new TreeMap<String, String>();
    texts
        .of(new PaperTexts.Of(wish.release().code(), wish.template(), wish.unit(), wish.language()))
        .forEach((place, text) -> words.put(place, text.words()));
    return words.toString();
  }

  /** The hash of a file that comes with the program. */
  private static String carried(String path) {
    return CARRIED.computeIfAbsent(
        path,
        each -> {
          try (InputStream file = KeptPapers.class.getResourceAsStream(each)) {
            return file == null ? "" : Shelf.hash(file.readAllBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
