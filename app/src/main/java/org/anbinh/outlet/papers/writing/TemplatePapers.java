package org.anbinh.outlet.papers.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Drawings;
import org.anbinh.outlet.papers.Edition;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;

/** Fills templates with the figures of releases. */
final class TemplatePapers implements Papers {
  private static final int CODE_LETTERS = 8;

  private final List<PaperTemplate> templates;
  private final Sources sources;
  private final Drawings drawings;
  private final PaperTexts texts;
  private final Labels labels;

  /** Where the figures and their surroundings come from. */
  record Sources(
      Figures figures,
      Indicators indicators,
      Territories territories,
      Ledger ledger,
      Caveat caveat) {}

  TemplatePapers(
      List<PaperTemplate> templates,
      Sources sources,
      Drawings drawings,
      PaperTexts texts,
      Labels labels) {
    this.templates = List.copyOf(templates);
    this.sources = sources;
    this.drawings = drawings;
    this.texts = texts;
    this.labels = labels;
  }

  @Override
  public List<PaperTemplate> templates() {
    return templates;
  }

  @Override
  public PaperTemplate template(String id) {
    return templates.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no template " + id));
  }

  @Override
  public Paper write(Wish wish) {
    PaperTemplate template = template(wish.template());
    Release release = wish.release();
    Territory territory = sources.territories().asKnownAt(release.vintage());
    Unit unit = territory.get(wish.unit());
    var matter =
        new Reckoning.Matter(
            release,
            template,
            unit.id(),
            territory.nation().id(),
            new Calendar(template.windows(), release.period().window()),
            sources.indicators(),
            new Printed(labels, wish.language()));
    Map<String, PaperTexts.Text> written =
        texts.of(
            new PaperTexts.Of(release.code(), template.id(), unit.id(), wish.language()));
    var asking = new Asking();
    body(matter, asking, unit, territory, written);
    asking.ask(sources.figures());
    List<Block> blocks = body(matter, asking, unit, territory, written);
    return paper(matter, blocks, new UnitWords(unit, matter.printed()), notes(matter, asking));
  }

  private List<Block> body(
      Reckoning.Matter matter,
      Asking asking,
      Unit unit,
      Territory territory,
      Map<String, PaperTexts.Text> written) {
    var reckoning = new Reckoning(matter, asking);
    var words = new UnitWords(unit, matter.printed());
    var tables = new TableWriter(reckoning, territory, words);
    return new BodyWriter(
            reckoning,
            new SentenceWriter(reckoning, words),
            tables,
            new PictureWriter(reckoning, tables, drawings),
            written)
        .blocks(matter.template().body());
  }

  private List<String> notes(Reckoning.Matter matter, Asking asking) {
    return java.util.stream.Stream.concat(
            sources.caveat().words().stream(), asking.notes().stream())
        .map((Label each) -> matter.printed().of(each))
        .distinct()
        .toList();
  }

  private Paper paper(
      Reckoning.Matter matter, List<Block> blocks, UnitWords unit, List<String> notes) {
    PaperTemplate template = matter.template();
    var heading = new HeadingWriter(matter, unit);
    return new Paper(
        code(matter),
        template.id(),
        matter.printed().language(),
        matter.unit(),
        matter.calendar().main(),
        edition(matter.release()),
        heading.heading(),
        template.bases().stream().map(heading::words).toList(),
        blocks,
        heading.signature(),
        template.recipients().stream().map(heading::words).toList(),
        notes);
  }

  private Edition edition(Release release) {
    return new Edition(
        release.code(),
        release.name(),
        release.vintage(),
        sources.ledger().findBatch(release.vintage().batch()).map(Batch::hash),
        release.cutOff(),
        release.publication(),
        release.status().code(),
        release.mark());
  }

  private static String code(Reckoning.Matter matter) {
    return code(
        matter.release().code(), matter.template().id(), matter.unit().toString());
  }

  /** The short name of a paper in either language. */
  static String code(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, CODE_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
